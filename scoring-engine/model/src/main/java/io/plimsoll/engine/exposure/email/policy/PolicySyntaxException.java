package io.plimsoll.engine.exposure.email.policy;

/** A published policy does not follow its standard; the message says where, for a person. */
public final class PolicySyntaxException extends IllegalArgumentException {

  PolicySyntaxException(String message) {
    super(message);
  }
}
