package io.plimsoll.engine.basics;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host or domain name of letters, digits and hyphens (RFC 1123 §2.1), lower case, without the
 * root dot. Internationalised names are given in their {@code xn--} form.
 *
 * @param value at least two labels of at most 63 octets, at most 253 in all (RFC 1035 §2.3.4); the
 *     last label is not all digits, so an IPv4 address is not a name (RFC 1123 §2.1)
 */
public record DomainName(String value) implements Comparable<DomainName> {
  private static final Pattern LDH =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final int MAX_LENGTH = 253;

  public DomainName {
    Require.that(
        value.length() <= MAX_LENGTH && LDH.matcher(value).matches(),
        "value",
        "must be a domain name such as example.com.sg");
  }

  /** Accepts any case and a trailing root dot. */
  public static DomainName parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return new DomainName(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  /** Whether this name is {@code ancestor} or lies below it. */
  public boolean isWithin(DomainName ancestor) {
    return value.equals(ancestor.value) || value.endsWith("." + ancestor.value);
  }

  @Override
  public int compareTo(DomainName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
