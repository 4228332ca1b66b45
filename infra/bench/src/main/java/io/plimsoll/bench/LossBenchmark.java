package io.plimsoll.bench;

import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.loss.PoissonCounts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** {@code ./plimsoll bench loss}: aggregate distributions, beside R's actuar on the same grid. */
public final class LossBenchmark {
  private static final String USAGE = "usage: ./plimsoll bench loss [--seconds N], N from 1";
  private static final int ROUNDS = 5;
  private static final int WARM_UP_ROUNDS = 3;
  private static final double AGREED = 1e-9;

  private final List<LossCase> cases;
  private final PrintStream out;

  LossBenchmark(List<LossCase> cases, PrintStream out) {
    this.cases = cases;
    this.out = out;
  }

  /** Ends with 1 on disagreement or without actuar, 2 on a wrong option. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = ScoreBenchmark.seconds(args);
    if (seconds == 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    if (!Actuar.isInstalled()) {
      System.err.println("R's actuar is not installed: install the Debian package r-cran-actuar.");
      System.exit(1);
    }
    List<LossCase> cases = LossCase.all();
    System.exit(new LossBenchmark(cases, System.out).run(seconds) ? 0 : 1);
  }

  /** Computes with both, then prints; whether they agree at every point of every grid. */
  boolean run(double seconds) throws IOException, InterruptedException {
    double round = seconds / (2 * ROUNDS + WARM_UP_ROUNDS) / (cases.size() + 1);
    List<Contender> ours =
        cases.stream().map(each -> timed(each.name(), each::lastCumulative, round)).toList();
    Contender whole = timed("whole answer", LossBenchmark::wholeAnswer, round);
    List<Actuar.Answer> theirs = actuar(round);
    boolean agreed = true;
    heading();
    for (int i = 0; i < cases.size(); i++) {
      double difference = largestDifference(cases.get(i).cdf(), theirs.get(i).cdf());
      agreed &= difference <= AGREED;
      print(cases.get(i), ours.get(i), theirs.get(i), difference);
    }
    out.printf(
        Locale.ROOT,
        "%-32s %9.3f ms %40s %,12.0f%n",
        whole.name(),
        1_000 / whole.median(),
        "",
        whole.bytes());
    out.printf(Locale.ROOT, notes(), ROUNDS);
    if (!agreed) {
      out.printf("The distributions differ by more than %.0e.%n", AGREED);
    }
    return agreed;
  }

  /** Lets it be compiled, then measures. */
  static Contender timed(String name, DoubleSupplier work, double seconds) {
    long nanos = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    Contender contender = new Contender(name, i -> work.getAsDouble());
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      contender.warmUp(nanos);
    }
    for (int i = 0; i < ROUNDS; i++) {
      contender.measure(nanos);
    }
    return contender;
  }

  private static double wholeAnswer() {
    return LossModel.evaluate(ReferenceFirm.input(new PoissonCounts()))
        .tailUsd()
        .tailValueAtRisk99();
  }

  private List<Actuar.Answer> actuar(double seconds) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("plimsoll-bench");
    try {
      return new Actuar(folder).answers(cases, ROUNDS, seconds);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  static double largestDifference(double[] a, double[] b) {
    if (a.length != b.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = Math.abs(a[j] - b[j]);
      largest = difference <= largest ? largest : difference;
    }
    return largest;
  }

  private void heading() {
    out.printf(
        Locale.ROOT,
        "%-24s %7s %12s %12s %9s %14s %12s%n",
        "",
        "points",
        "Plimsoll",
        "actuar",
        "ratio",
        "largest diff.",
        "bytes each");
  }

  private void print(LossCase each, Contender ours, Actuar.Answer theirs, double difference) {
    double seconds = 1 / ours.median();
    out.printf(
        Locale.ROOT,
        "%-24s %,7d %9.3f ms %9.3f ms %8.1fx %14.1e %,12.0f%n",
        each.name(),
        each.grid().points(),
        seconds * 1_000,
        theirs.median() * 1_000,
        theirs.median() / seconds,
        difference,
        ours.bytes());
  }

  private static String notes() {
    return """

    One thread, CPU time, median of %d rounds, both in this run. The largest difference is that of
    the cumulative distribution over all points of the grid. The rows do not do equal work:
    Plimsoll   from closed forms: puts the perils' claims on the grid, then the transform
    actuar     aggregateDist(method = "recursive") from claims already on the grid, timed inside R;
               its own start and reading are left out
    whole      the first row's policy from terms to premium, value at risk, tail value at risk and
               exceedance curves, on as many grids as these take
    """;
  }
}
