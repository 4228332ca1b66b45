package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** SSH does not offer its broken first protocol (RFC 4253 section 5.1). */
public final class SshProtocolCurrent extends SettingCheck {

  public SshProtocolCurrent(CheckDefinition definition) {
    super(definition, "ssh");
  }

  @Override
  Verdict speaking(ServicePort port) {
    if (port.banner().startsWith("SSH-2.0-")) {
      return Verdict.pass("SSH speaks protocol 2 only.");
    }
    return port.banner().startsWith("SSH-1.")
        ? Verdict.fail("SSH still speaks protocol 1.").because("banner", firstLine(port.banner()))
        : untold("SSH did not tell its protocol.");
  }
}
