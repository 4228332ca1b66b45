package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Telnet does not answer the whole internet. */
public final class TelnetNotExposed extends ServiceCheck {

  public TelnetNotExposed(CheckDefinition definition) {
    super(definition, "telnet");
  }
}
