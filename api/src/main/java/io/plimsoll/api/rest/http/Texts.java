package io.plimsoll.api.rest.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

/** Text forms of the contract, read exactly. */
public final class Texts {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Texts() {}

  /**
   * {@link UUID#fromString} also takes shortened groups.
   *
   * @throws IllegalArgumentException when it is not the 36-character form
   */
  public static UUID uuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a UUID of 36 characters");
    }
    return UUID.fromString(text);
  }

  /**
   * RFC 3339: always with a time zone.
   *
   * @throws java.time.DateTimeException when it is not
   */
  public static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
