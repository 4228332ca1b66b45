package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DkimKey;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/**
 * A usable DKIM key stands at a selector we know of (RFC 6376, key sizes RFC 8301). Selectors
 * cannot be listed, so finding none says nothing.
 */
public final class DkimSeen extends FactCheck<DnsAnswer> {

  public DkimSeen(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.exchangers(observations);
  }

  @Override
  protected Verdict judge(
      DnsAnswer mx, Subject subject, ObservationSet observations, Instant asOf) {
    List<DkimKey> keys = DkimKeys.seen(subject.asset(), observations);
    if (!keys.isEmpty()) {
      return verdict(keys.stream().mapToInt(DkimKeys::strength).max().orElse(0))
          .because("keys", Integer.toString(keys.size()));
    }
    return EmailSubjects.hosts(mx).isEmpty()
        ? Verdict.notApplicable(Text.of("%s takes no mail.", subject.asset()))
        : Verdict.unknown(
            UnknownReason.UNSUPPORTED, "No key at the selectors we know; others may hold one.");
  }

  private static Verdict verdict(int strongest) {
    if (strongest < DkimKeys.SHORTEST) {
      return Verdict.fail("Every DKIM key seen is revoked or shorter than 1024 bits.");
    }
    return strongest < DkimKeys.STRONG
        ? Verdict.partial("The strongest DKIM key seen has fewer than 2048 bits.")
        : Verdict.pass("A strong DKIM key is published.");
  }
}
