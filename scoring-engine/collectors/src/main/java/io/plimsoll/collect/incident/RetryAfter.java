package io.plimsoll.collect.incident;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a service asks to wait (RFC 9110 section 10.2.3). */
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration UNTOLD = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * When to ask again: later than now, and within a day whatever the answer says.
   *
   * @param header the field {@code Retry-After}, where there is one
   */
  public static Instant of(Optional<String> header, Instant now) {
    Instant told = header.map(value -> told(value.strip(), now)).orElse(now.plus(UNTOLD));
    Instant latest = now.plus(LONGEST);
    Instant earliest = now.plusSeconds(1);
    return told.isBefore(earliest) ? earliest : told.isAfter(latest) ? latest : told;
  }

  private static Instant told(String value, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      return now.plusSeconds(Long.parseLong(value));
    }
    try {
      return DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
    } catch (DateTimeException _) {
      return now.plus(UNTOLD);
    }
  }
}
