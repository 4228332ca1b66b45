package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** FTP that is open can at least encrypt (RFC 4217). */
public final class FtpEncrypted extends SettingCheck {

  public FtpEncrypted(CheckDefinition definition) {
    super(definition, "ftp");
  }

  @Override
  Verdict speaking(ServicePort port) {
    return told(port, "tls")
        .map(tls ->
            tls
                ? Verdict.pass("The FTP server offers encryption.")
                : Verdict.fail("The FTP server offers no encryption."))
        .orElseGet(() -> untold("The FTP server did not tell whether it can encrypt."));
  }
}
