package io.plimsoll.engine.exposure.email.spf;

/**
 * The processing limits of RFC 7208 section 4.6.4.
 *
 * @param lookups terms that ask the DNS
 * @param voids such terms whose answer is empty
 * @param names mail exchangers of one {@code mx}, and names of one {@code ptr}
 */
public record SpfLimits(int lookups, int voids, int names) {

  /** Ten, two and ten. */
  public static final SpfLimits STANDARD = new SpfLimits(10, 2, 10);
}
