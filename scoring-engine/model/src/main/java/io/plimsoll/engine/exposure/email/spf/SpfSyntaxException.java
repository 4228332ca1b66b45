package io.plimsoll.engine.exposure.email.spf;

/** An SPF record or macro string does not follow the grammar of RFC 7208 section 12. */
public final class SpfSyntaxException extends IllegalArgumentException {

  SpfSyntaxException(String message) {
    super(message);
  }
}
