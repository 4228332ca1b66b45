package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.CheckDefinition;

/** The server accepts no RC4 suite (RFC 7465 section 2). */
public final class NoRc4 extends RefusedSuitesCheck {

  public NoRc4(CheckDefinition definition) {
    super(definition, CipherSuites::isRc4, "RC4 suites");
  }
}
