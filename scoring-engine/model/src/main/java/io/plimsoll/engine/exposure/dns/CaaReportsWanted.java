package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.dns.caa.CaaPolicy;
import java.util.List;

/** Authorities are told where to report requests they refused (RFC 8659 section 4.4). */
public final class CaaReportsWanted extends CaaCheck {

  public CaaReportsWanted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, CaaPolicy policy) {
    List<String> contacts = policy.contacts();
    return contacts.isEmpty()
        ? Verdict.fail(Text.of("Refused requests for %s are reported nowhere.", domain))
        : Verdict.pass(Text.of("Refused requests for %s are reported.", domain))
            .because("contacts", String.join(", ", contacts));
  }
}
