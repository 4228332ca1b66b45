package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Remote Desktop does not answer the whole internet. */
public final class RdpNotExposed extends ServiceCheck {

  public RdpNotExposed(CheckDefinition definition) {
    super(definition, "rdp");
  }
}
