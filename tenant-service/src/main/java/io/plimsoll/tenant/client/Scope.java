package io.plimsoll.tenant.client;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.Arrays;

/** What an access token may do. No scope, no access. */
public enum Scope {
  PLATFORM_ADMIN("platform:admin"),
  TENANT_ADMIN("tenant:admin"),
  APPLICANTS_READ("applicants:read"),
  APPLICANTS_WRITE("applicants:write"),
  QUESTIONNAIRES_READ("questionnaires:read"),
  SUBMISSIONS_READ("submissions:read"),
  SUBMISSIONS_WRITE("submissions:write"),
  SCANS_READ("scans:read"),
  SCANS_WRITE("scans:write"),
  SCORES_READ("scores:read"),
  SCORES_WRITE("scores:write"),
  INDICATIONS_WRITE("indications:write"),
  JOBS_READ("jobs:read"),
  JOBS_WRITE("jobs:write"),
  MODELS_READ("models:read"),
  AUDIT_READ("audit:read");

  private final String value;

  Scope(String value) {
    this.value = value;
  }

  /** As tokens and the contract write it. */
  public String value() {
    return value;
  }

  public static Scope of(String value) {
    return Arrays.stream(values())
        .filter(scope -> scope.value.equals(value))
        .findFirst()
        .orElseThrow(
            () -> new InvalidValueException("scopes", "must be known; '" + value + "' is not"));
  }
}
