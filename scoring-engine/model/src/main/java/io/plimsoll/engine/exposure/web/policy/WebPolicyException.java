package io.plimsoll.engine.exposure.web.policy;

/** A header or page does not follow its standard, so browsers ignore it. */
public final class WebPolicyException extends IllegalArgumentException {

  WebPolicyException(String message) {
    super(message);
  }
}
