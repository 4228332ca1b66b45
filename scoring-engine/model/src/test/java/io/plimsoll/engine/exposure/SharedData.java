package io.plimsoll.engine.exposure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Third-party test data that lies beside the checkout; a test that needs it skips without it. */
public final class SharedData {

  private SharedData() {}

  public static Path file(String name) {
    Path file = Path.of(System.getProperty("plimsoll.shared", "absent")).resolve(name);
    assumeTrue(Files.isRegularFile(file), () -> "third-party data is absent: " + name);
    return file;
  }

  /** The lines of a file of JSON objects, each as a map. */
  public static List<Map<String, Object>> objects(String name) {
    Load yaml = new Load(LoadSettings.builder().setCodePointLimit(1 << 24).build());
    try (Stream<String> lines = Files.lines(file(name))) {
      return lines.map(line -> object(yaml.loadFromString(line))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member that is itself an object. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  /** A member that must be there. */
  public static Object member(Map<String, Object> object, String name) {
    return Objects.requireNonNull(object.get(name), name);
  }
}
