package io.plimsoll.engine.exposure.web.policy;

import java.util.List;

/** Whether browsers insist on https (RFC 6797). */
public enum TransportSecurity implements Analysis {
  PRELOADED("hsts-preloaded", 5),
  SIX_MONTHS("hsts-implemented-max-age-at-least-six-months", 0),
  SHORT("hsts-implemented-max-age-less-than-six-months", -10),
  NOT_IMPLEMENTED("hsts-not-implemented", -20),
  INVALID("hsts-header-invalid", -20),
  NO_HTTPS("hsts-not-implemented-no-https", -20),
  INVALID_CERTIFICATE("hsts-invalid-cert", -20);

  private final String observatoryName;
  private final int modifier;

  TransportSecurity(String observatoryName, int modifier) {
    this.observatoryName = observatoryName;
    this.modifier = modifier;
  }

  @Override
  public String observatoryName() {
    return observatoryName;
  }

  @Override
  public int modifier() {
    return modifier;
  }

  /**
   * Of several headers browsers read the first (section 8.1), and none from a server whose
   * certificate they do not trust (section 8.1, first rule).
   *
   * @param headers values of {@code Strict-Transport-Security} of the answer over https
   * @param trusted whether browsers trust the certificate
   */
  public static TransportSecurity of(List<String> headers, boolean trusted) {
    if (!trusted) {
      return INVALID_CERTIFICATE;
    }
    if (headers.isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    try {
      long maxAge = StrictTransportSecurity.parse(headers.getFirst()).maxAge();
      return maxAge < StrictTransportSecurity.SIX_MONTHS ? SHORT : SIX_MONTHS;
    } catch (WebPolicyException malformed) {
      return INVALID;
    }
  }
}
