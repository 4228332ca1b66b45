package io.plimsoll.engine.exposure.email.spf;

/** What a matching mechanism makes of the result (RFC 7208 section 4.6.2). */
public enum SpfQualifier {
  PASS('+', SpfResult.PASS),
  FAIL('-', SpfResult.FAIL),
  SOFTFAIL('~', SpfResult.SOFTFAIL),
  NEUTRAL('?', SpfResult.NEUTRAL);

  private final char sign;
  private final SpfResult result;

  SpfQualifier(char sign, SpfResult result) {
    this.sign = sign;
    this.result = result;
  }

  SpfResult result() {
    return result;
  }

  /** The character written before the mechanism. */
  public char sign() {
    return sign;
  }
}
