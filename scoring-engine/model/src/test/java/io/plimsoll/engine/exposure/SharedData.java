package io.plimsoll.engine.exposure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Third-party test data that lies beside the checkout; a test that needs it skips without it. */
public final class SharedData {

  private SharedData() {}

  public static Path file(String name) {
    Path file = Path.of(System.getProperty("plimsoll.shared", "absent")).resolve(name);
    assumeTrue(Files.isRegularFile(file), () -> "third-party data is absent: " + name);
    return file;
  }
}
