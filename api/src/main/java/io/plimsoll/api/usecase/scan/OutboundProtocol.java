package io.plimsoll.api.usecase.scan;

/** What was to be spoken. */
public enum OutboundProtocol {
  DNS,
  HTTP,
  TLS,
  SMTP,
  /** A first message to one of the fixed ports, in whatever that port speaks. */
  TCP
}
