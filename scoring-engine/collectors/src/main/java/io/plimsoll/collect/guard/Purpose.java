package io.plimsoll.collect.guard;

/** What a connection is for; it decides whose servers may be reached. */
public enum Purpose {
  /** A web page, header or policy file of the company. */
  WEB(false),
  /** A TLS handshake with the company's server. */
  TLS(false),
  /** A first message to one of the fixed ports of the company's server. */
  PORT(false),
  /** SMTP up to STARTTLS with a mail exchanger, often a provider's, that the domain's MX names. */
  MAIL_EXCHANGER(true),
  /** DNS with a name server, often a provider's, that the domain's NS names. */
  NAME_SERVER(true);

  private final boolean outsideConsent;

  Purpose(boolean outsideConsent) {
    this.outsideConsent = outsideConsent;
  }

  /** Whether the name may lie outside the consented domains. */
  boolean mayLeaveConsent() {
    return outsideConsent;
  }
}
