package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No printer or print server answers the whole internet. */
public final class PrinterNotExposed extends ServiceCheck {

  public PrinterNotExposed(CheckDefinition definition) {
    super(definition, "ipp");
  }
}
