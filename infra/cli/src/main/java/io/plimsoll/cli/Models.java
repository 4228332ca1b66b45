package io.plimsoll.cli;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.loader.ModelLoader;
import java.util.List;

/** The released model versions by what a caller asks for. */
final class Models {
  private Models() {}

  /**
   * The one named by {@link Option#MODEL}, else the newest.
   *
   * @throws BadInputException when it is not released
   */
  static UnderwritingModel chosen(Options options) {
    List<String> released = ModelLoader.released();
    String id = options.value(Option.MODEL).orElse(released.getLast());
    if (!released.contains(id)) {
      throw new BadInputException(
          "--model: there is no model version '"
              + id
              + "'; released are "
              + String.join(", ", released));
    }
    return ModelLoader.load(id);
  }
}
