package io.plimsoll.bench.exposure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked for.
 *
 * @param bed the settings of the bed that is there
 * @param shared where the published data lies
 * @param time in which all is to be done
 * @param companies how many of the book are scanned
 * @param rounds the rounds that are wanted; empty for all
 * @param check whether nothing is wanted but to hear whether the other options are right
 */
record Options(
    Path bed, Path shared, Duration time, int companies, Set<String> rounds, boolean check) {
  private static final Set<String> ROUNDS = Set.of("tls", "dns", "ports", "recog", "book");
  private static final int SECONDS = 900;
  private static final int MOST_SECONDS = 86_400;
  private static final int COMPANIES = 1_000;

  Options {
    rounds = Set.copyOf(rounds);
    if (!ROUNDS.containsAll(rounds)) {
      throw new IllegalArgumentException("--rounds knows " + new TreeSet<>(ROUNDS));
    }
  }

  static Options of(String... words) {
    Path bed = Path.of(".plimsoll/testbed/scan.properties");
    Path shared = Path.of("../shared/data");
    int seconds = SECONDS;
    int companies = COMPANIES;
    Set<String> rounds = Set.of();
    boolean check = false;
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(words));
    while (!rest.isEmpty()) {
      String option = rest.removeFirst();
      switch (option) {
        case "--bed" -> bed = Path.of(value(option, rest));
        case "--shared" -> shared = Path.of(value(option, rest));
        case "--seconds" -> seconds = number(option, value(option, rest), MOST_SECONDS);
        case "--companies" -> companies = number(option, value(option, rest), COMPANIES);
        case "--rounds" -> rounds = Set.of(value(option, rest).split(","));
        case "--check" -> check = true;
        default -> throw new IllegalArgumentException("'" + option + "' is not an option");
      }
    }
    return new Options(bed, shared, Duration.ofSeconds(seconds), companies, rounds, check);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.removeFirst();
  }

  private static int number(String option, String text, int most) {
    int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          option + " needs a number from 1 to " + most + ", not '" + text + "'");
    }
    return number;
  }
}
