package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Windows Remote Management does not answer the whole internet. */
public final class WinrmNotExposed extends ServiceCheck {

  public WinrmNotExposed(CheckDefinition definition) {
    super(definition, "winrm");
  }
}
