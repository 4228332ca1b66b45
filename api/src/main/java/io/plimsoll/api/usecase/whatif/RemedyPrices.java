package io.plimsoll.api.usecase.whatif;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.improvement.Remedies;
import io.plimsoll.engine.improvement.RemedyTable;
import io.plimsoll.tenant.ConflictException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the remedies of each model version take. */
@Component
class RemedyPrices {
  private final RemedyTable table;
  private final Checks checks;
  private final Map<String, Remedies> byModel = new ConcurrentHashMap<>();

  RemedyPrices(RemedyTable table, Checks checks) {
    this.table = table;
    this.checks = checks;
  }

  RemedyTable table() {
    return table;
  }

  /**
   * @throws ConflictException {@code REMEDIES_NOT_PRICED} when the table does not know a factor of
   *     the version
   */
  Remedies of(Underwriter model) {
    return byModel.computeIfAbsent(model.model().version().id(), _ -> priced(model));
  }

  private Remedies priced(Underwriter model) {
    try {
      return new Remedies(model.model().version(), table, checks);
    } catch (InvalidValueException e) {
      throw new ConflictException(
          "REMEDIES_NOT_PRICED",
          "model version "
              + model.model().version().id()
              + " has remedies that nobody has priced, so that there is no cheapest path");
    }
  }
}
