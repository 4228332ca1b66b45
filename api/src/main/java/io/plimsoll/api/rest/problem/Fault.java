package io.plimsoll.api.rest.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param place the part of the request it is in
 * @param where JSON pointer, parameter name or header name
 * @param code stable, upper snake case
 * @param detail what is wrong, for a person
 */
public record Fault(Place place, String where, String code, String detail) {
  /** Part of a request. */
  public enum Place {
    BODY,
    PARAMETER,
    HEADER
  }

  public static Fault body(String pointer, String code, String detail) {
    return new Fault(Place.BODY, pointer, code, detail);
  }

  public static Fault parameter(String name, String code, String detail) {
    return new Fault(Place.PARAMETER, name, code, detail);
  }

  public static Fault header(String name, String code, String detail) {
    return new Fault(Place.HEADER, name, code, detail);
  }

  @Nullable String at(Place asked) {
    return place == asked ? where : null;
  }

  /** Messages of the domain are clauses ("must be …"); a problem speaks in sentences. */
  public static String sentence(String clause) {
    String trimmed = clause.strip();
    if (trimmed.isEmpty()) {
      return "Not valid.";
    }
    String start =
        trimmed.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + trimmed.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }
}
