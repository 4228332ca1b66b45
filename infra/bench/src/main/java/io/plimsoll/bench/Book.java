package io.plimsoll.bench;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.pmml.AdditiveCard;
import io.plimsoll.engine.score.ResolvedEvidence;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jpmml.evaluator.FieldValue;

/** The same applicants in the form that each contender takes. */
final class Book {
  static final String MODEL = "plimsoll-sme-1.0.0";

  final Underwriter underwriter = Underwriter.of(ModelLoader.load(MODEL));
  final Cover cover =
      Cover.standard(
          new FxRate(
              CurrencyCode.USD,
              CurrencyCode.SGD,
              new BigDecimal("1.30"),
              LocalDate.of(2026, 6, 30),
              "an assumed rate"));
  final Scorecard scorecard = Scorecard.of(underwriter.model().version());
  final PointsTable table = new PointsTable(underwriter.model().version());
  final AdditiveCard card = AdditiveCard.of(underwriter.model().version());
  final PmmlCard plain = new PmmlCard(underwriter.model(), false);
  final PmmlCard explaining = new PmmlCard(underwriter.model(), true);
  final List<Snapshot> snapshots;
  final List<ResolvedEvidence> evidence;
  final List<int[]> states;
  final List<Map<String, FieldValue>> plainInputs;
  final List<Map<String, FieldValue>> explainingInputs;

  Book(long seed, int size) {
    snapshots = new RandomApplicants(seed).next(size);
    evidence = snapshots.stream().map(scorecard::resolve).toList();
    states =
        snapshots.stream().map(snapshot -> table.statesOf(underwriter.score(snapshot))).toList();
    plainInputs = states.stream().map(each -> plain.prepare(table, each)).toList();
    explainingInputs = states.stream().map(each -> explaining.prepare(table, each)).toList();
  }

  int size() {
    return snapshots.size();
  }
}
