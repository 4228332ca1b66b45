package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.RemedyLoader;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** The remedies of the released model, for tests. */
final class TestRemedies {
  static final Remedies BUNDLED =
      new Remedies(TestModels.VERSION, RemedyLoader.bundled(), CheckLoader.bundled());
  static final Paths PATHS = new Paths(TestModels.MODEL, TestModels.SCORECARD, BUNDLED);
  static final Cover COVER =
      Cover.standard(
          new FxRate(
              CurrencyCode.USD,
              new CurrencyCode("SGD"),
              new BigDecimal("1.30"),
              LocalDate.of(2026, 11, 20),
              "test"));

  private TestRemedies() {}

  static Path path(Snapshot snapshot, Target target, Set<String> without) {
    return PATHS.cheapest(snapshot, COVER, TestModels.MODEL.appetite(), target, without);
  }
}
