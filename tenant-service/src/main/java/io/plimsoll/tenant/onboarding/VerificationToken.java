package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.Require;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What an applicant publishes to prove that a domain is its own.
 *
 * @param value 256 random bits, base64url
 */
public record VerificationToken(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final String PREFIX = "plimsoll-verification=";
  private static final int BYTES = 32;

  public VerificationToken {
    Require.matches("token", value, SHAPE, "43 base64url characters");
  }

  static VerificationToken generate(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new VerificationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The name at which the TXT record is looked for. */
  public static String txtName(DomainName domain) {
    return "_plimsoll-challenge." + domain;
  }

  /** The path at which the file is looked for, over HTTPS. */
  public static String wellKnownPath() {
    return "/.well-known/plimsoll-verification.txt";
  }

  /** The TXT record's text, and the file's only line. */
  public String expected() {
    return PREFIX + value;
  }
}
