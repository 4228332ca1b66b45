package io.plimsoll.tenant.onboarding;

/** How a book of applicants is written. */
public enum ImportFormat {
  /** One JSON object a line, of the shape of {@link ApplicantForm}. */
  NDJSON,
  /** A header row, then one applicant a line (RFC 4180 without line breaks inside quotes). */
  CSV
}
