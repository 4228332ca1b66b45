package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No storage box's console answers the whole internet. */
public final class NasNotExposed extends ServiceCheck {

  public NasNotExposed(CheckDefinition definition) {
    super(definition, "nas");
  }
}
