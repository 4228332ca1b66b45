package io.plimsoll.api.rest.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Entity tags (RFC 9110 section 8.8.3): a resource's version in quotes, or another stable word. */
public final class ETags {
  /** Matches no resource's version. */
  private static final int NO_VERSION = -1;

  private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,9})\"");

  private ETags() {}

  public static String of(int version) {
    return "\"" + version + "\"";
  }

  /** If-Match compares strongly: what is not one of our tags matches nothing. */
  public static int expected(String ifMatch) {
    Matcher matcher = VERSION.matcher(ifMatch.strip());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : NO_VERSION;
  }

  /**
   * 304 when the caller has the current representation (weak comparison), otherwise 200 with it.
   */
  public static <T> ResponseEntity<T> respond(@Nullable String ifNoneMatch, String tag, T body) {
    return ifNoneMatch != null && names(ifNoneMatch, tag)
        ? ResponseEntity.status(304).eTag(tag).build()
        : ResponseEntity.ok().eTag(tag).body(body);
  }

  private static boolean names(String ifNoneMatch, String tag) {
    if ("*".equals(ifNoneMatch.strip())) {
      return true;
    }
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String stripped = candidate.strip();
      if (tag.equals(stripped.startsWith("W/") ? stripped.substring(2) : stripped)) {
        return true;
      }
    }
    return false;
  }
}
