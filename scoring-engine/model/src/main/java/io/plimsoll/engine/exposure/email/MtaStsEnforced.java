package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.MtaStsPolicy;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.util.List;

/** An enforced MTA-STS policy covers every mail exchanger (RFC 8461). */
public final class MtaStsEnforced extends MtaStsCheck {

  public MtaStsEnforced(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict absent(String why) {
    return Verdict.fail(why);
  }

  @Override
  Verdict policy(String domain, MtaStsPolicy policy, ObservationSet observations) {
    return switch (policy.mode()) {
      case NONE -> Verdict.fail("The MTA-STS policy is switched off.");
      case TESTING -> Verdict.partial("The MTA-STS policy only tests.");
      case ENFORCE ->
          observations
              .fact(EmailSubjects.MX, domain, DnsAnswer.class)
              .map(mx -> enforced(policy, EmailSubjects.hosts(mx)))
              .orElseGet(() ->
                  Verdict.unknown(
                      UnknownReason.NOT_ATTEMPTED, "The mail exchangers are not known."));
    };
  }

  private static Verdict enforced(MtaStsPolicy policy, List<String> hosts) {
    return hosts.stream()
        .filter(host -> !policy.covers(host))
        .findFirst()
        .map(host -> Verdict.fail("The MTA-STS policy does not cover " + host + "."))
        .orElseGet(() -> Verdict.pass("An enforced MTA-STS policy covers every mail exchanger."));
  }
}
