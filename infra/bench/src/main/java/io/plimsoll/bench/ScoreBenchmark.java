package io.plimsoll.bench;

import io.plimsoll.engine.score.ResolvedEvidence;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;

/** {@code ./plimsoll bench score}: assessments a second a core, beside JPMML. */
public final class ScoreBenchmark {
  private static final String USAGE = "usage: ./plimsoll bench score [--seconds N], N from 1";
  private static final long SEED = 20_260_630;
  private static final int APPLICANTS = 1_000;
  private static final int ROUNDS = 9;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int REASONS = 10;
  private static final int DEFAULT_SECONDS = 60;
  private static final int MOST_SECONDS = 86_400;

  private final Book book;
  private final PrintStream out;

  ScoreBenchmark(Book book, PrintStream out) {
    this.book = book;
    this.out = out;
  }

  /** Runs for about the seconds asked for; ends with 1 on disagreement, 2 on a wrong option. */
  public static void main(String[] args) {
    int seconds = seconds(args);
    if (seconds == 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.out.println("Making " + APPLICANTS + " applicants from seed " + SEED + " ...");
    Book book = new Book(SEED, APPLICANTS);
    boolean agreed =
        new ScoreBenchmark(book, System.out).run(book.table, TimeUnit.SECONDS.toNanos(seconds));
    System.exit(agreed ? 0 : 1);
  }

  /** The seconds asked for; 0 when the options are wrong. */
  static int seconds(String... args) {
    if (args.length == 0) {
      return DEFAULT_SECONDS;
    }
    boolean isOption = args.length == 2 && args[0].equals("--seconds");
    int seconds = isOption && args[1].matches("[0-9]{1,5}") ? Integer.parseInt(args[1]) : 0;
    return seconds > MOST_SECONDS ? 0 : seconds;
  }

  /**
   * Checks, then times.
   *
   * @param table what JPMML and the engine must agree with
   * @return whether they do
   */
  boolean run(PointsTable table, long nanos) {
    Agreement agreement = Agreement.of(book, table);
    if (!agreement.holds()) {
      out.println("JPMML, the engine and the points table do not agree, so nothing is timed:");
      agreement.failures().stream().limit(REASONS).forEach(out::println);
      return false;
    }
    out.printf(
        Locale.ROOT,
        "Agreed: totals and order of reasons of %,d applicants with JPMML, %,d lines with the"
            + " engine%n%n",
        agreement.applicants(),
        agreement.engineLines());
    List<Contender> contenders = contenders();
    time(contenders, nanos / ((ROUNDS + WARM_UP_ROUNDS) * (long) contenders.size()));
    print(contenders);
    return true;
  }

  private List<Contender> contenders() {
    int[] reasons = new int[REASONS];
    return List.of(
        new Contender("JPMML card with reason codes", of(this::explainByJpmml)),
        new Contender("JPMML card, total only", of(this::totalByJpmml)),
        new Contender("Plimsoll, points and reasons", of(this::reason)),
        new Contender("Plimsoll, bare card", of(i -> book.card.score(book.states.get(i)))),
        new Contender("Plimsoll, explained", of(this::explain)),
        new Contender("Plimsoll, bare score", of(this::scoreAlone)),
        new Contender("Plimsoll, explained, from snapshot", of(this::resolveAndExplain)),
        new Contender("Plimsoll, document of the score", of(this::score)),
        new Contender("Plimsoll, with loss and hashes", of(this::assess)),
        new Contender("array loop with ten reasons", of(i -> loop(i, reasons))),
        new Contender("array loop, total only", of(i -> book.table.total(book.states.get(i)))));
  }

  private IntToDoubleFunction of(IntToDoubleFunction byApplicant) {
    return i -> byApplicant.applyAsDouble(i % book.size());
  }

  private double explainByJpmml(int i) {
    PmmlCard.Explained explained = book.explaining.explain(book.explainingInputs.get(i));
    return explained.total() + explained.reasons().size();
  }

  private double totalByJpmml(int i) {
    return book.plain.total(book.plainInputs.get(i));
  }

  private double explain(int i) {
    return Consumption.of(book.scorecard.explain(book.evidence.get(i)));
  }

  private double reason(int i) {
    return Consumption.ofReasons(book.scorecard.explain(book.evidence.get(i)));
  }

  private double scoreAlone(int i) {
    return book.scorecard.scoreOf(book.evidence.get(i));
  }

  private double resolveAndExplain(int i) {
    ResolvedEvidence evidence = book.scorecard.resolve(book.snapshots.get(i));
    return Consumption.of(book.scorecard.explain(evidence));
  }

  private double assess(int i) {
    var result = book.underwriter.assess(book.snapshots.get(i), book.cover);
    return result.assessment().score() + result.assessmentHash().value().charAt(0);
  }

  private double score(int i) {
    var assessment = book.underwriter.score(book.snapshots.get(i));
    return assessment.score() + assessment.contributions().size();
  }

  private double loop(int i, int[] reasons) {
    int[] states = book.states.get(i);
    book.table.rank(states, reasons);
    return book.table.total(states) + reasons[0];
  }

  /** Round by round, so that a slow spell of the machine meets every contender. */
  private static void time(List<Contender> contenders, long nanos) {
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      contenders.forEach(contender -> contender.warmUp(nanos));
    }
    for (int round = 0; round < ROUNDS; round++) {
      contenders.forEach(contender -> contender.measure(nanos));
    }
  }

  private void print(List<Contender> contenders) {
    double base = contenders.getFirst().median();
    out.printf(
        Locale.ROOT,
        "%-34s %14s %27s %9s %12s%n",
        "",
        "median/s",
        "range/s",
        "ratio",
        "bytes each");
    for (Contender each : contenders) {
      out.printf(
          Locale.ROOT,
          "%-34s %,14.0f %,13.0f -%,12.0f %8.2fx %,12.0f%n",
          each.name(),
          each.median(),
          each.slowest(),
          each.fastest(),
          each.median() / base,
          each.bytes());
    }
    out.printf(notes(), book.table.size(), ROUNDS);
  }

  private static String notes() {
    return """

    One thread; a second is one of CPU time, collections included. %d factors, %d interleaved
    rounds after warm-up; the ratio is to JPMML with reason codes. The rows do not do equal work:
    JPMML card      a PMML 4.4 scorecard of the factors' good, partial, bad and unknown points;
                    inputs prepared and document optimised before; all reason codes ranked once
    bare card       Plimsoll's own run of that card, total only
    explained       from prepared evidence (each factor's state, age and trust, how much of it is
                    known and how far the rest leaves the rate open): clusters, caps, history,
                    then every line's points, whole points and points by peril, the ranked
                    reasons, sub-scores, peril scores and the interval, every number of it read
    points and ...  as much of it as JPMML's reason codes tell: the score, every line's points and
                    whole points, and the ranked reasons
    bare score      the same evidence and formulas, the score alone
    from snapshot   explained, and the evidence prepared from raw answers and findings first
    document        from the snapshot, written out with the evidence behind every line
    with loss ...   the document, expected loss, premium, decision, hashes of snapshot and result
    array loop      the points that JPMML adds up, from states already known: the limit
    """;
  }
}
