package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.CheckDefinition;

/** The server accepts no broken cipher suite (RFC 9325 section 4.1). */
public final class NoWeakCipher extends RefusedSuitesCheck {

  public NoWeakCipher(CheckDefinition definition) {
    super(definition, CipherSuites::isWeak, "broken cipher suites");
  }
}
