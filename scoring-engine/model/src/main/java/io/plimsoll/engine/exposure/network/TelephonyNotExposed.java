package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No telephone exchange answers the whole internet. */
public final class TelephonyNotExposed extends ServiceCheck {

  public TelephonyNotExposed(CheckDefinition definition) {
    super(definition, "sip");
  }
}
