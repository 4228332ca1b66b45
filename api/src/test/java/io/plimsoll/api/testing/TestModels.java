package io.plimsoll.api.testing;

import io.plimsoll.engine.loader.ModelLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Model versions of an operator's own. */
public final class TestModels {
  public static final String RELEASED = "plimsoll-sme-1.0.0";

  private static final Path SOURCE =
      Path.of("../scoring-engine/model/src/main/resources/model", RELEASED);

  private TestModels() {}

  /** The released version with a heavier weight of absent hardening, under another id. */
  public static void challenger(Path directory, String id, String weight) {
    try {
      Path folder = Files.createDirectories(directory.resolve(id));
      for (Path file : files()) {
        String text =
            Files.readString(file)
                .replace("id: " + RELEASED, "id: " + id)
                .replace("weight: 0.69", "weight: " + weight);
        Files.writeString(folder.resolve(file.getFileName()), text);
      }
      Files.writeString(folder.resolve("digest.sha256"), ModelLibrary.digest(folder).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE)) {
      return files.toList();
    }
  }
}
