package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** FTP does not answer the whole internet. */
public final class FtpNotExposed extends ServiceCheck {

  public FtpNotExposed(CheckDefinition definition) {
    super(definition, "ftp");
  }
}
