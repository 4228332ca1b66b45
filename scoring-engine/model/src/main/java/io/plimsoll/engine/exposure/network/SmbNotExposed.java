package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Windows file sharing does not answer the whole internet. */
public final class SmbNotExposed extends ServiceCheck {

  public SmbNotExposed(CheckDefinition definition) {
    super(definition, "smb");
  }
}
