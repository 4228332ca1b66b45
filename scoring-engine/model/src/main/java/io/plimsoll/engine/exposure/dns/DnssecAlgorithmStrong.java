package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Dnskey;
import io.plimsoll.engine.exposure.fact.DnsRecord.Ds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The zone is signed by algorithms and keys that hold (RFC 8624 sections 3.1 and 3.3, RFC 9905).
 */
public final class DnssecAlgorithmStrong extends FactCheck<DnsAnswer> {

  private static final String DNSKEY = Probes.dns("DNSKEY");

  /** RSA/MD5, DSA, RSA/SHA-1 and GOST: not to be signed with. */
  private static final Set<Integer> BROKEN = Set.of(1, 3, 5, 6, 7, 12);

  private static final Set<Integer> RSA = Set.of(5, 7, 8, 10);
  private static final int SHA_1 = 1;
  private static final int SHORTEST_RSA = 1024;
  private static final int STRONG_RSA = 2048;

  public DnssecAlgorithmStrong(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, DNSKEY);
  }

  @Override
  protected Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    List<Dnskey> keys = answer.all(Dnskey.class).toList();
    if (keys.isEmpty()) {
      return Verdict.notApplicable(Text.of("%s is not signed.", subject.asset()));
    }
    return verdict(keys, delegations(subject.asset(), observations))
        .because(
            "algorithms",
            String.join(", ", keys.stream().map(DnssecAlgorithmStrong::text).distinct().toList()));
  }

  private static List<Ds> delegations(String domain, ObservationSet observations) {
    return observations.fact(Probes.dns("DS"), domain, DnsAnswer.class).stream()
        .flatMap(answer -> answer.all(Ds.class))
        .toList();
  }

  private static Verdict verdict(List<Dnskey> keys, List<Ds> delegations) {
    return keys.stream()
        .filter(DnssecAlgorithmStrong::isBroken)
        .findFirst()
        .map(key -> Verdict.fail(Text.of("The zone is signed by %s.", text(key))))
        .or(() -> weak(keys, delegations).map(Verdict::partial))
        .orElseGet(() -> Verdict.pass("The zone is signed by strong algorithms and keys."));
  }

  private static Optional<String> weak(List<Dnskey> keys, List<Ds> delegations) {
    if (!delegations.isEmpty() && delegations.stream().allMatch(ds -> ds.digestType() == SHA_1)) {
      return Optional.of("The parent vouches for the zone's key by SHA-1 alone.");
    }
    return keys.stream()
        .filter(key -> isShorter(key, STRONG_RSA))
        .findFirst()
        .map(key -> Text.of("The zone is signed by %s.", text(key)));
  }

  private static boolean isBroken(Dnskey key) {
    return BROKEN.contains(key.algorithm()) || isShorter(key, SHORTEST_RSA);
  }

  private static boolean isShorter(Dnskey key, int bits) {
    return RSA.contains(key.algorithm()) && key.bits() < bits;
  }

  private static String text(Dnskey key) {
    return RSA.contains(key.algorithm())
        ? Text.of("algorithm %d with %d bits", key.algorithm(), key.bits())
        : Text.of("algorithm %d", key.algorithm());
  }
}
