package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No console of a build or log server answers the whole internet. */
public final class AdminConsoleNotExposed extends ServiceCheck {

  public AdminConsoleNotExposed(CheckDefinition definition) {
    super(definition, "jenkins", "kibana");
  }
}
