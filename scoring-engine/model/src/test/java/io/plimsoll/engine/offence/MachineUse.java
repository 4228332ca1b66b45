package io.plimsoll.engine.offence;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Gives another answer at another time or on another machine. */
public final class MachineUse {
  private MachineUse() {}

  /** By the time of day. */
  public static class ReadsClock {
    java.time.Instant read() {
      return java.time.Instant.now();
    }
  }

  /** By the time since some moment. */
  public static class ReadsNanoTime {
    long read() {
      return System.nanoTime();
    }
  }

  /** By a generator. */
  public static class UsesChance {
    double draw(Random random) {
      return random.nextDouble();
    }
  }

  /** By a fresh id. */
  public static class UsesRandomId {
    UUID draw() {
      return UUID.randomUUID();
    }
  }

  /** By where the machine stands. */
  public static class UsesDefaultLocale {
    Locale locale() {
      return Locale.getDefault();
    }
  }

  /** By where the machine stands, without saying so. */
  public static class LowersByDefaultLocale {
    @SuppressWarnings("StringCaseLocaleUsage")
    String lower(String text) {
      return text.toLowerCase();
    }
  }

  /** By the order in which threads come to an end. */
  public static class RunsInParallel {
    long count(List<String> items) {
      return items.parallelStream().count();
    }
  }

  /** By the processor's own idea of a function. */
  public static class UsesMath {
    double exp(double x) {
      return Math.exp(x);
    }
  }
}
