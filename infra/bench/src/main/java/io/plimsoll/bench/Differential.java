package io.plimsoll.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * {@code ./plimsoll bench agree}: many random applicants, scored by the engine and by JPMML on the
 * exported card, and nothing timed.
 */
public final class Differential {
  private static final String USAGE =
      "usage: ./plimsoll bench agree [--applicants N], N from 1 to 9999999";
  private static final long SEED = 20_261_126;
  private static final int DEFAULT_APPLICANTS = 100_000;
  private static final int SHOWN = 10;

  private Differential() {}

  /** Ends with 1 on disagreement, 2 on a wrong option. */
  public static void main(String[] args) {
    int applicants = applicants(args);
    if (applicants == 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.exit(run(applicants, System.out) ? 0 : 1);
  }

  /** How many are asked for; 0 when the options are wrong. */
  static int applicants(String... args) {
    if (args.length == 0) {
      return DEFAULT_APPLICANTS;
    }
    boolean isOption = args.length == 2 && args[0].equals("--applicants");
    return isOption && args[1].matches("[0-9]{1,7}") ? Integer.parseInt(args[1]) : 0;
  }

  /** Whether all agree; what differs is printed. */
  static boolean run(int applicants, PrintStream out) {
    Book book = new Book(SEED, 0);
    Agreement agreement =
        Agreement.of(book, book.table, new RandomApplicants(SEED).stream(applicants));
    out.printf(
        Locale.ROOT,
        "%,d applicants of seed %d, %d factors, %,d lines of the engine: %s%n",
        agreement.applicants(),
        SEED,
        book.table.size(),
        agreement.engineLines(),
        agreement.holds()
            ? "equal points, the same order of reasons"
            : agreement.failures().size() + " differences");
    agreement.failures().stream().limit(SHOWN).forEach(out::println);
    return agreement.holds();
  }
}
