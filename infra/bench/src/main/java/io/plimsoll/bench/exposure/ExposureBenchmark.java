package io.plimsoll.bench.exposure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./plimsoll bench exposure}: what we see of the test bed beside what others see. */
public final class ExposureBenchmark {
  private final List<Round> rounds;
  private final PrintStream out;
  private final PrintStream err;

  ExposureBenchmark(List<Round> rounds, PrintStream out, PrintStream err) {
    this.rounds = rounds;
    this.out = out;
    this.err = err;
  }

  /** Ends with 1 when we fell short of what we should reach, 2 on a wrong option. */
  public static void main(String[] words) throws IOException, InterruptedException {
    try {
      Options options = Options.of(words);
      if (options.check()) {
        return;
      }
      List<Round> rounds = rounds(options, Bed.read(options.bed()));
      boolean good = new ExposureBenchmark(rounds, System.out, System.err).run();
      System.exit(good ? 0 : 1);
    } catch (IllegalArgumentException wrong) {
      System.err.println("bench exposure: " + wrong.getMessage());
      System.exit(2);
    }
  }

  static List<Round> rounds(Options options, Bed bed) {
    return all(options, bed, new Budget(options.time())).stream()
        .filter(round -> options.rounds().isEmpty() || options.rounds().contains(round.name()))
        .toList();
  }

  private static List<Round> all(Options options, Bed bed, Budget budget) {
    Path recog = options.shared().resolve("recog/xml");
    return List.of(
        new TlsRound(bed.config(), budget),
        new DnsRound(options.bed(), bed.config().resolver(), budget),
        new PortRound(bed.config(), budget),
        new RecogRound(recog),
        new BookRound(bed.config(), budget, options.companies()));
  }

  /** Runs all rounds, also after one that fell short. */
  boolean run() throws IOException, InterruptedException {
    Table table = new Table(out, err);
    boolean good = true;
    for (Round round : rounds) {
      table.row("%n%s", round.title());
      good &= round.run(table);
    }
    return good;
  }
}
