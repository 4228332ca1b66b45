package io.plimsoll.bench;

import io.plimsoll.engine.pmml.CardState;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Ground;
import io.plimsoll.engine.score.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What must hold before anything is timed: the engine's own points of crisp evidence are those of
 * the table, and JPMML's totals and reasons on the generated card are those of the table.
 *
 * @param applicants compared with JPMML
 * @param engineLines lines of the engine compared with the table
 * @param failures what differs, empty when all agree
 */
record Agreement(int applicants, int engineLines, List<String> failures) {
  private static final double TOLERANCE = 1e-9;

  /** Of the book's own applicants. */
  static Agreement of(Book book, PointsTable table) {
    return of(book, table, book.snapshots.stream());
  }

  /** Of applicants one by one, by the book's engine and card. */
  static Agreement of(Book book, PointsTable table, Stream<Snapshot> applicants) {
    Comparison comparison = new Comparison(book, table);
    applicants.forEachOrdered(comparison::add);
    if (comparison.engineLines == 0) {
      comparison.fail("no line of the engine could be compared");
    }
    return new Agreement(comparison.applicants, comparison.engineLines, comparison.failures);
  }

  boolean holds() {
    return failures.isEmpty();
  }

  private static final class Comparison {
    private final Book book;
    private final PointsTable table;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int applicants;
    private int engineLines;

    Comparison(Book book, PointsTable table) {
      this.book = book;
      this.table = table;
      for (int j = 0; j < table.size(); j++) {
        places.put(table.factor(j).id(), j);
      }
    }

    void add(Snapshot applicant) {
      Assessment assessment = book.underwriter.score(applicant);
      compareWithEngine(assessment);
      compareWithJpmml(table.statesOf(assessment));
      applicants++;
    }

    private void compareWithEngine(Assessment assessment) {
      for (int j = 0; j < table.size(); j++) {
        Contribution line = assessment.contribution(table.factor(j).id()).orElseThrow();
        if (isCrisp(table.factor(j), line)) {
          engineLines++;
          CardState state = CardState.of(Objects.requireNonNull(line.state()));
          expect("engine, " + line.id(), table.points(j, state), line.points());
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

    private void compareWithJpmml(int[] states) {
      double total = table.total(states);
      PmmlCard.Explained explained =
          book.explaining.explain(book.explaining.prepare(table, states));
      expect("JPMML", total, book.plain.total(book.plain.prepare(table, states)));
      expect("JPMML with reason codes", total, explained.total());
      compareReasons(states, explained.reasons());
    }

    /** Reasons of equal weight may change places; any other difference is a failure. */
    private void compareReasons(int[] states, List<String> theirs) {
      int[] ours = new int[table.size()];
      table.rank(states, ours);
      if (theirs.size() != ours.length || theirs.stream().distinct().count() != ours.length) {
        fail("JPMML names " + theirs.size() + " reasons of " + ours.length);
        return;
      }
      for (int rank = 0; rank < ours.length; rank++) {
        int their = Objects.requireNonNull(places.get(theirs.get(rank)));
        double ourLoss = table.lost(ours[rank], states[ours[rank]]);
        expect("reason " + (rank + 1), ourLoss, table.lost(their, states[their]));
      }
    }

    private void expect(String what, double expected, double actual) {
      if (!(Math.abs(expected - actual) <= TOLERANCE)) {
        fail(String.format(Locale.ROOT, "%s: %.12f, not %.12f", what, actual, expected));
      }
    }

    private void fail(String what) {
      failures.add("applicant " + applicants + ", " + what);
    }
  }
}
