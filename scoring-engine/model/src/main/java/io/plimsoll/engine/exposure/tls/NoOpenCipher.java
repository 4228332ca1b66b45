package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.CheckDefinition;

/** The server accepts no suite without encryption or identity, or with export keys. */
public final class NoOpenCipher extends RefusedSuitesCheck {

  public NoOpenCipher(CheckDefinition definition) {
    super(definition, CipherSuites::isOpen, "suites that anybody can read along with");
  }
}
