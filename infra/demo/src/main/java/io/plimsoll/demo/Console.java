package io.plimsoll.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Progress for a person: one line a step, on standard error, so that standard output stays clean.
 */
final class Console {

  private final PrintStream out;

  Console(PrintStream out) {
    this.out = out;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void done(String what, Duration took) {
    say(String.format(Locale.ROOT, "  ✓ %-66s %6.1f s", what, took.toMillis() / 1000.0));
  }

  void progress(String what) {
    say("    · " + what);
  }

  /** Runs one step and says how long it took; a failure is named by the step. */
  <T> T step(String what, Step<T> step) {
    long began = System.nanoTime();
    try {
      T result = step.run();
      done(what, Duration.ofNanos(System.nanoTime() - began));
      return result;
    } catch (DemoFailure failure) {
      throw new DemoFailure(what + ": " + failure.getMessage(), failure);
    }
  }

  interface Step<T> {
    T run();
  }
}
