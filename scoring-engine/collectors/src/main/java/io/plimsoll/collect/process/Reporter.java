package io.plimsoll.collect.process;

import java.io.PrintStream;

/** Writes whole lines, one at a time. */
final class Reporter {
  private final PrintStream out;

  Reporter(PrintStream out) {
    this.out = out;
  }

  void say(Report report) {
    byte[] json = ReportLine.write(report);
    synchronized (this) {
      out.write(json, 0, json.length);
      out.write('\n');
      out.flush();
    }
  }
}
