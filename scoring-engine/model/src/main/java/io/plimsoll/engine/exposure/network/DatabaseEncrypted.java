package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** A database that answers from outside can at least encrypt. */
public final class DatabaseEncrypted extends SettingCheck {

  public DatabaseEncrypted(CheckDefinition definition) {
    super(definition, "postgresql", "mysql");
  }

  @Override
  Verdict speaking(ServicePort port) {
    return told(port, "tls")
        .map(tls ->
            tls
                ? Verdict.pass("The database offers TLS.")
                : Verdict.fail("The database offers no TLS."))
        .orElseGet(() -> untold("The database did not tell whether it can encrypt."));
  }
}
