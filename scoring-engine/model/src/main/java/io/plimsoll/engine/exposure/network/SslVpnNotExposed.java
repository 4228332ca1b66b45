package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No self-managed SSL-VPN portal answers the whole internet. */
public final class SslVpnNotExposed extends ServiceCheck {

  public SslVpnNotExposed(CheckDefinition definition) {
    super(definition, "ivanti", "citrix", "sonicwall", "globalprotect");
  }
}
