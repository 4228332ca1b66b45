package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.email.policy.DkimKey;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.util.List;
import java.util.Optional;

/** The DKIM keys seen below a domain, at whatever selectors were tried. */
final class DkimKeys {

  /** Verifiers may ignore anything shorter (RFC 8301 section 3.2). */
  static final int SHORTEST = 1024;

  static final int STRONG = 2048;
  private static final int ED25519 = 256;

  private DkimKeys() {}

  static List<DkimKey> seen(String domain, ObservationSet observations) {
    String suffix = "._domainkey." + domain;
    return observations.latest(EmailSubjects.TXT).stream()
        .map(Observation::asset)
        .filter(name -> name.endsWith(suffix))
        .flatMap(name -> observations.fact(EmailSubjects.TXT, name, DnsAnswer.class).stream())
        .flatMap(answer -> EmailSubjects.texts(answer, DkimKey::isDkim).stream())
        .flatMap(text -> key(text).stream())
        .toList();
  }

  /** The size as an RSA key has it; an Ed25519 key counts as strong (RFC 8463). */
  static int strength(DkimKey key) {
    return key.bits() == ED25519 ? STRONG : key.bits();
  }

  private static Optional<DkimKey> key(String text) {
    try {
      return Optional.of(DkimKey.parse(text));
    } catch (PolicySyntaxException malformed) {
      return Optional.empty();
    }
  }
}
