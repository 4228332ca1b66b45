package io.plimsoll.engine.breach;

/** Who says that an incident happened. */
public enum ReportedBy {
  APPLICANT,
  BROKER,
  INSURER,
  REGULATOR,
  PUBLIC_RECORD
}
