package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No Cisco ASA remote-access portal answers the whole internet. */
public final class CiscoAsaNotExposed extends ServiceCheck {

  public CiscoAsaNotExposed(CheckDefinition definition) {
    super(definition, "cisco-asa");
  }
}
