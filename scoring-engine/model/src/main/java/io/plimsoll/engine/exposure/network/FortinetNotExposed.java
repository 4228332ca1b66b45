package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No Fortinet edge portal answers the whole internet. */
public final class FortinetNotExposed extends ServiceCheck {

  public FortinetNotExposed(CheckDefinition definition) {
    super(definition, "fortinet");
  }
}
