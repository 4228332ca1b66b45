package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example documents of the repository. */
final class Examples {
  private static final Path ROOT =
      Path.of("../../scoring-engine/model/src/main/resources/examples");

  private Examples() {}

  static Path score(String name) {
    return ROOT.resolve("score").resolve(name);
  }

  static Path loss(String name) {
    return ROOT.resolve("loss").resolve(name);
  }

  static String text(Path path) throws IOException {
    return Files.readString(path);
  }
}
