package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import java.util.List;

/**
 * Every part of the record does what its owner thinks: no tag is gone since RFC 9989 (pct, rf, ri),
 * unknown or malformed, and the policy does not only test.
 */
public final class DmarcCurrent extends DmarcCheck {

  public DmarcCurrent(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict policy(String domain, Found.Policy policy, DnsLookups dns) {
    if (policy.record().testing()) {
      return Verdict.fail(
          Text.of("The record of %s only tests: receivers apply one step less.", policy.at()));
    }
    List<String> notes = policy.record().notes();
    return notes.isEmpty()
        ? Verdict.pass("Every part of the DMARC record has effect.")
        : Verdict.partial(Text.of("A part of the record is idle: %s.", notes.getFirst()));
  }
}
