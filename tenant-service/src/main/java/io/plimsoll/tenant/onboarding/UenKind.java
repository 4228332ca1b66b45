package io.plimsoll.tenant.onboarding;

import java.util.regex.Pattern;

/** The four shapes a Unique Entity Number has. */
public enum UenKind {
  /** Registered with the registry of businesses: {@code NNNNNNNNX}. */
  BUSINESS("[0-9]{8}[A-Z]"),
  /** A local company: {@code YYYYNNNNNX}, the year of registration first. */
  LOCAL_COMPANY("[0-9]{9}[A-Z]"),
  /** Every other entity: {@code TyyPQnnnnX}, century letter, year, entity type. */
  OTHER("[RST][0-9]{2}[A-Z]{2}[0-9]{4}[A-Z]"),
  /** A foreign company registered under the older scheme: {@code F000NNNNNX}. */
  LEGACY_FOREIGN_COMPANY("F000[0-9]{5}[A-Z]");

  private final Pattern shape;

  UenKind(String shape) {
    this.shape = Pattern.compile(shape);
  }

  boolean matches(String value) {
    return shape.matcher(value).matches();
  }
}
