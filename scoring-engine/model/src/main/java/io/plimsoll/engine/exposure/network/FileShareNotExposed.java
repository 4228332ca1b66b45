package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No Unix file share answers the whole internet. */
public final class FileShareNotExposed extends ServiceCheck {

  public FileShareNotExposed(CheckDefinition definition) {
    super(definition, "nfs", "rsync");
  }
}
