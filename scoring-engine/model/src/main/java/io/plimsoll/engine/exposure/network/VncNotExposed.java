package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** VNC does not answer the whole internet. */
public final class VncNotExposed extends ServiceCheck {

  public VncNotExposed(CheckDefinition definition) {
    super(definition, "vnc");
  }
}
