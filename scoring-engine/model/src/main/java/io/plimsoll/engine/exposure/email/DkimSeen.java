package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.DkimKey;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A usable DKIM key stands at a selector we know of (RFC 6376, key sizes RFC 8301). Selectors
 * cannot be listed, so finding none says nothing.
 */
public final class DkimSeen extends FactCheck<DnsAnswer> {

  private static final int SHORTEST = 1024;
  private static final int STRONG = 2048;
  private static final int ED25519 = 256;

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
    List<DkimKey> keys = keys(subject.asset(), observations);
    if (!keys.isEmpty()) {
      return verdict(keys.stream().mapToInt(DkimSeen::strength).max().orElse(0))
          .because("keys", Integer.toString(keys.size()));
    }
    return EmailSubjects.hosts(mx).isEmpty()
        ? Verdict.notApplicable(Text.of("%s takes no mail.", subject.asset()))
        : Verdict.unknown(
            UnknownReason.UNSUPPORTED, "No key at the selectors we know; others may hold one.");
  }

  private static Verdict verdict(int strongest) {
    if (strongest < SHORTEST) {
      return Verdict.fail("Every DKIM key seen is revoked or shorter than 1024 bits.");
    }
    return strongest < STRONG
        ? Verdict.partial("The strongest DKIM key seen has fewer than 2048 bits.")
        : Verdict.pass("A strong DKIM key is published.");
  }

  /** An Ed25519 key counts as strong. */
  private static int strength(DkimKey key) {
    return key.bits() == ED25519 ? STRONG : key.bits();
  }

  private static List<DkimKey> keys(String domain, ObservationSet observations) {
    String suffix = "._domainkey." + domain;
    return observations.latest(EmailSubjects.TXT).stream()
        .map(Observation::asset)
        .filter(name -> name.endsWith(suffix))
        .flatMap(name -> observations.fact(EmailSubjects.TXT, name, DnsAnswer.class).stream())
        .flatMap(answer -> EmailSubjects.texts(answer, DkimKey::isDkim).stream())
        .flatMap(text -> key(text).stream())
        .toList();
  }

  private static Optional<DkimKey> key(String text) {
    try {
      return Optional.of(DkimKey.parse(text));
    } catch (PolicySyntaxException malformed) {
      return Optional.empty();
    }
  }
}
