package io.plimsoll.api.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/** How long a service asks to wait (RFC 9110 section 10.2.3). */
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final Duration UNTOLD = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** When to ask again: later than now, and within a day whatever the answer says. */
  static Instant of(ClassicHttpResponse answer, Instant now) {
    Header header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
    Instant told = header == null ? now.plus(UNTOLD) : told(header.getValue().strip(), now);
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
