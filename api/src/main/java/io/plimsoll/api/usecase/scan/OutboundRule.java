package io.plimsoll.api.usecase.scan;

/** Why something was not sent. */
public enum OutboundRule {
  CONSENT,
  SCOPE,
  OPT_OUT,
  PORT,
  ADDRESS,
  BUDGET,
  REDIRECT
}
