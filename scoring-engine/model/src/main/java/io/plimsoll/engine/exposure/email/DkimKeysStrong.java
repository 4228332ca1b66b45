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
 * No DKIM key in use is weak: one weak key is enough to forge mail (RFC 8301 section 3.2). Revoked
 * keys are none.
 */
public final class DkimKeysStrong extends FactCheck<DnsAnswer> {

  public DkimKeysStrong(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return EmailSubjects.exchangers(observations);
  }

  @Override
  protected Verdict judge(
      DnsAnswer mx, Subject subject, ObservationSet observations, Instant asOf) {
    List<DkimKey> keys =
        DkimKeys.seen(subject.asset(), observations).stream()
            .filter(key -> !key.isRevoked())
            .toList();
    if (keys.isEmpty()) {
      return Verdict.unknown(
          UnknownReason.UNSUPPORTED, "No key at the selectors we know; others may hold one.");
    }
    return verdict(keys.stream().mapToInt(DkimKeys::strength).min().orElseThrow(), keys)
        .because("keys", Integer.toString(keys.size()));
  }

  private static Verdict verdict(int weakest, List<DkimKey> keys) {
    if (weakest < DkimKeys.SHORTEST) {
      return Verdict.fail(Text.of("A DKIM key of %d bits can be broken.", weakest));
    }
    if (weakest < DkimKeys.STRONG) {
      return Verdict.partial(Text.of("A DKIM key has %d bits only.", weakest));
    }
    return keys.stream().anyMatch(DkimKey::testing)
        ? Verdict.partial("A DKIM key says that the domain only tests, so receivers may skip it.")
        : Verdict.pass("Every DKIM key seen is strong.");
  }
}
