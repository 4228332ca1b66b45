package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.decision.UnderwritingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every model version at hand: those released with the engine, and those in a directory of the
 * operator's, one folder a version.
 */
public final class ModelLibrary {
  private static final Comparator<UnderwritingModel> OLDEST_FIRST =
      Comparator.comparing((UnderwritingModel model) -> model.version().effectiveFrom())
          .thenComparing(model -> model.version().id());

  private ModelLibrary() {}

  /**
   * The versions released with the engine, oldest first.
   *
   * @throws DocumentException when a file is not what was released
   */
  public static List<UnderwritingModel> bundled() {
    return ReleasedVersion.ledger().stream()
        .map(version -> ModelLoader.load(version.id()))
        .toList();
  }

  /**
   * The same and those in a directory, oldest first. Each folder of the directory is one version
   * and is named by its id; a released version cannot be replaced.
   *
   * @throws DocumentException when a folder's files do not have the digest that lies beside them,
   *     have the wrong shape, or name a version that comes with the engine
   */
  public static List<UnderwritingModel> with(Path directory) {
    List<UnderwritingModel> all = new ArrayList<>(bundled());
    folders(directory).forEach(folder -> all.add(ModelFolder.in(folder).load()));
    all.sort(OLDEST_FIRST);
    Require.unique("models", all, model -> model.version().id());
    return List.copyOf(all);
  }

  /**
   * The digest of a folder's files, as {@code digest.sha256} has to hold it. It does not cover that
   * file itself.
   *
   * @throws DocumentException when a file is missing or has the wrong shape
   */
  public static Digest digest(Path folder) {
    ModelFolder files = ModelFolder.in(folder);
    return ModelLoader.read(files.id(), files::needed).digest();
  }

  private static List<Path> folders(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model directory " + directory, e);
    }
  }
}
