package io.plimsoll.api.usecase.incident;

/** Who said so. */
public enum IncidentSource {
  APPLICANT,
  BROKER,
  INSURER,
  PUBLIC_SOURCE
}
