package io.plimsoll.api.usecase.scan;

/** Whether something was sent. */
public enum OutboundVerdict {
  ALLOWED,
  REFUSED
}
