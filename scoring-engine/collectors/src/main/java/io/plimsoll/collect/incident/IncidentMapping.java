package io.plimsoll.collect.incident;

import io.plimsoll.engine.basics.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an incident feed say what. A column is a header's word in CSV and a field of the
 * objects in NDJSON; several domains or data classes in one are separated by blanks or semicolons.
 *
 * @param format {@code csv} or {@code ndjson}
 * @param id null to number the rows by what they say
 * @param domains null when the feed has none
 * @param date how days are written, as {@code dd/MM/uuuu}; null for {@code 2026-01-31}
 */
public record IncidentMapping(
    Format format,
    @Nullable String id,
    String organisation,
    @Nullable String domains,
    String occurredOn,
    @Nullable String records,
    @Nullable String dataClasses,
    @Nullable String reference,
    @Nullable String date) {

  /** How rows are written. */
  public enum Format {
    CSV,
    NDJSON
  }

  public IncidentMapping {
    formatter(date);
  }

  LocalDate day(String written) {
    return LocalDate.parse(written, formatter(date));
  }

  private static DateTimeFormatter formatter(@Nullable String pattern) {
    try {
      return pattern == null
          ? DateTimeFormatter.ISO_LOCAL_DATE
          : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidValueException("date", "is no pattern of a day: " + e.getMessage());
    }
  }
}
