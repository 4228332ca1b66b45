package io.plimsoll.bench.exposure;

import java.io.PrintStream;
import java.util.Locale;

/** Rows on standard output, and what is going on meanwhile on standard error. */
final class Table {
  private final PrintStream out;
  private final PrintStream err;

  Table(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  void row(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  void progress(String format, Object... values) {
    err.println("    · " + String.format(Locale.ROOT, format, values));
    err.flush();
  }
}
