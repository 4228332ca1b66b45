package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No connector between web and application server answers the whole internet. */
public final class ApplicationConnectorNotExposed extends ServiceCheck {

  public ApplicationConnectorNotExposed(CheckDefinition definition) {
    super(definition, "ajp");
  }
}
