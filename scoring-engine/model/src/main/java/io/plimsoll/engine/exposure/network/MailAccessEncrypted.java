package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;

/** Mailboxes are not read over connections that cannot be encrypted (RFC 8314 section 3). */
public final class MailAccessEncrypted extends SettingCheck {

  public MailAccessEncrypted(CheckDefinition definition) {
    super(definition, "imap", "pop3");
  }

  @Override
  Verdict speaking(ServicePort port) {
    return told(port, "starttls")
        .map(starttls ->
            starttls
                ? Verdict.pass("The mailbox service offers encryption before the login.")
                : Verdict.fail("The mailbox service takes passwords without encryption only."))
        .orElseGet(() -> untold("The mailbox service did not tell whether it can encrypt."));
  }
}
