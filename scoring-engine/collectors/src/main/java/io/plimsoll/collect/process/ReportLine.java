package io.plimsoll.collect.process;

import io.plimsoll.engine.loader.RecordCodec;

/** A report as it is written: with its kind. */
record ReportLine(Report value) {
  static byte[] write(Report report) {
    return RecordCodec.writeJson(new ReportLine(report));
  }
}
