package io.plimsoll.engine.loader;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The released model, for tests. */
public final class TestModels {
  private static final String RELEASED = "plimsoll-sme-1.0.0";

  public static final UnderwritingModel MODEL = ModelLoader.load(RELEASED);
  public static final ModelVersion VERSION = MODEL.version();
  public static final Scorecard SCORECARD = Scorecard.of(VERSION);

  private TestModels() {}

  /** The released folder's files below a directory. */
  public static Path copy(Path directory, String id) {
    Path source = Path.of("src/main/resources/model", RELEASED);
    try (Stream<Path> files = Files.list(source)) {
      Path folder = Files.createDirectories(directory.resolve(id));
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A version with some weights of its own and a digest of its own, below a directory. */
  public static Path challenger(Path directory, String id) {
    Path folder = copy(directory, id);
    try {
      Path model = folder.resolve("model.yaml");
      Files.writeString(
          model,
          Files.readString(model)
              .replace("id: " + RELEASED, "id: " + id)
              .replace("effective_from: 2026-01-01", "effective_from: 2026-02-01"));
      Path published = folder.resolve("factors-published.yaml");
      Files.writeString(
          published, Files.readString(published).replace("weight: 0.69", "weight: 0.79"));
      Files.writeString(folder.resolve("digest.sha256"), ModelLibrary.digest(folder).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** The challenger with that id. */
  public static UnderwritingModel loadChallenger(Path directory, String id) {
    challenger(directory, id);
    List<UnderwritingModel> all = ModelLibrary.with(directory);
    return all.stream().filter(model -> model.version().id().equals(id)).findFirst().orElseThrow();
  }
}
