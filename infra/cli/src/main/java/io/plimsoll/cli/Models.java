package io.plimsoll.cli;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.engine.loader.ModelLibrary;
import io.plimsoll.engine.loader.ModelLoader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The model versions at hand by what a caller asks for. */
final class Models {
  private Models() {}

  /**
   * The one named by {@link Option#MODEL}, else the newest of the released.
   *
   * @throws BadInputException when it is neither released nor in the folder of {@link
   *     Option#MODELS}, or that folder cannot be read
   */
  static UnderwritingModel chosen(Options options) {
    String newest = ModelLoader.released().getLast();
    String id = options.value(Option.MODEL).orElse(newest);
    return options.value(Option.MODELS).map(Models::own).orElseGet(Models::released).named(id);
  }

  private static Shelf released() {
    return new Shelf("released are ", ModelLoader.released(), ModelLoader::load);
  }

  private static Shelf own(String directory) {
    List<UnderwritingModel> all = read(directory);
    var byId = all.stream().collect(Collectors.toMap(m -> m.version().id(), Function.identity()));
    return new Shelf("at hand are ", all.stream().map(m -> m.version().id()).toList(), byId::get);
  }

  private static List<UnderwritingModel> read(String directory) {
    Path path = Path.of(directory);
    if (!Files.isDirectory(path)) {
      throw new BadInputException("--models: '" + directory + "' is not a directory");
    }
    try {
      return ModelLibrary.with(path);
    } catch (DocumentException | UncheckedIOException e) {
      throw new BadInputException("--models: " + e.getMessage());
    }
  }

  /** Versions that one may choose from. */
  private record Shelf(String told, List<String> ids, Function<String, UnderwritingModel> load) {
    UnderwritingModel named(String id) {
      if (!ids.contains(id)) {
        throw new BadInputException(
            "--model: there is no model version '" + id + "'; " + told + String.join(", ", ids));
      }
      return load.apply(id);
    }
  }
}
