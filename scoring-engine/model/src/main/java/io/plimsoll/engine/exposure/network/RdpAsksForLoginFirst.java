package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** Remote Desktop asks who is there before it shows anything (network level authentication). */
public final class RdpAsksForLoginFirst extends SettingCheck {

  public RdpAsksForLoginFirst(CheckDefinition definition) {
    super(definition, "rdp");
  }

  @Override
  Verdict speaking(ServicePort port) {
    return told(port, "nla")
        .map(nla ->
            nla
                ? Verdict.pass("Remote Desktop asks for a login before it shows anything.")
                : Verdict.fail("Remote Desktop shows its login screen to anybody."))
        .orElseGet(() -> untold("Remote Desktop did not tell whether it asks for a login first."));
  }
}
