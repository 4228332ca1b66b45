package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No directory service answers the whole internet. */
public final class DirectoryNotExposed extends ServiceCheck {

  public DirectoryNotExposed(CheckDefinition definition) {
    super(definition, "ldap");
  }
}
