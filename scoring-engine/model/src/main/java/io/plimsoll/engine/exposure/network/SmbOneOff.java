package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** Windows file sharing does not fall back to its first version. */
public final class SmbOneOff extends SettingCheck {

  public SmbOneOff(CheckDefinition definition) {
    super(definition, "smb");
  }

  @Override
  Verdict speaking(ServicePort port) {
    return told(port, "smb1")
        .map(first ->
            first
                ? Verdict.fail("Windows file sharing answers in its first version.")
                : Verdict.pass("Windows file sharing answers in a later version."))
        .orElseGet(() -> untold("File sharing did not tell its version."));
  }
}
