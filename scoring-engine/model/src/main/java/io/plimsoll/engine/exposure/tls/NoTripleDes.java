package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.CheckDefinition;

/** The server accepts no cipher of 64-bit blocks, as 3DES (NIST SP 800-131A revision 2). */
public final class NoTripleDes extends RefusedSuitesCheck {

  public NoTripleDes(CheckDefinition definition) {
    super(definition, CipherSuites::hasShortBlocks, "suites with 64-bit blocks");
  }
}
