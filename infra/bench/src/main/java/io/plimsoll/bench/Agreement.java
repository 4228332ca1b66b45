package io.plimsoll.bench;

import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Ground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What must hold before anything is timed: the engine's own points of crisp evidence are those of
 * the table, and JPMML's totals and reasons on the generated card are those of the table.
 *
 * @param applicants compared with JPMML
 * @param engineLines lines of the engine compared with the table
 * @param failures what differs, empty when all agree
 */
record Agreement(int applicants, int engineLines, List<String> failures) {
  private static final double TOLERANCE = 1e-6;

  static Agreement of(Book book, PointsTable table) {
    Comparison comparison = new Comparison(book, table);
    for (int i = 0; i < book.size(); i++) {
      comparison.withEngine(i);
      comparison.withJpmml(i);
    }
    if (comparison.engineLines == 0) {
      comparison.failures.add("no line of the engine could be compared");
    }
    return new Agreement(book.size(), comparison.engineLines, comparison.failures);
  }

  boolean holds() {
    return failures.isEmpty();
  }

  private static final class Comparison {
    private final Book book;
    private final PointsTable table;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int engineLines;

    Comparison(Book book, PointsTable table) {
      this.book = book;
      this.table = table;
      for (int j = 0; j < table.size(); j++) {
        places.put(table.factor(j).id(), j);
      }
    }

    void withEngine(int applicant) {
      Assessment assessment = book.underwriter.score(book.snapshots.get(applicant));
      for (int j = 0; j < table.size(); j++) {
        Contribution line = assessment.contribution(table.factor(j).id()).orElseThrow();
        if (isCrisp(table.factor(j), line)) {
          engineLines++;
          CardState state = CardState.of(Objects.requireNonNull(line.state()));
          expect(applicant, "engine, " + line.id(), table.points(j, state), line.points());
        }
      }
    }

    /** One fresh observation, and no other factor that bears on how it counts. */
    private static boolean isCrisp(Factor factor, Contribution line) {
      return factor.cluster() == null
          && factor.capGroup() == null
          && line.state() != FactorState.PARTIAL
          && line.grounds().size() == 1
          && line.grounds().getFirst() instanceof Ground.FindingSeen;
    }

    void withJpmml(int applicant) {
      int[] states = book.states.get(applicant);
      double total = table.total(states);
      PmmlCard.Explained explained = book.explaining.explain(book.explainingInputs.get(applicant));
      expect(applicant, "JPMML", total, book.plain.total(book.plainInputs.get(applicant)));
      expect(applicant, "JPMML with reason codes", total, explained.total());
      compareReasons(applicant, states, explained.reasons());
    }

    /** Reasons of equal weight may change places; any other difference is a failure. */
    private void compareReasons(int applicant, int[] states, List<String> theirs) {
      int[] ours = new int[table.size()];
      table.rank(states, ours);
      if (theirs.size() != ours.length || theirs.stream().distinct().count() != ours.length) {
        failures.add(at(applicant) + "JPMML names " + theirs.size() + " reasons of " + ours.length);
        return;
      }
      for (int rank = 0; rank < ours.length; rank++) {
        int their = Objects.requireNonNull(places.get(theirs.get(rank)));
        double ourLoss = table.lost(ours[rank], states[ours[rank]]);
        expect(applicant, "reason " + (rank + 1), ourLoss, table.lost(their, states[their]));
      }
    }

    private void expect(int applicant, String what, double expected, double actual) {
      if (!(Math.abs(expected - actual) <= TOLERANCE)) {
        failures.add(
            String.format(
                Locale.ROOT, "%s%s: %.9f, not %.9f", at(applicant), what, actual, expected));
      }
    }

    private static String at(int applicant) {
      return "applicant " + applicant + ", ";
    }
  }
}
