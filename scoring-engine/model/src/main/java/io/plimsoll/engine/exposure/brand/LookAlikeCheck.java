package io.plimsoll.engine.exposure.brand;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A check of the names that look like a domain. Whose they are nobody knows: what is found is of
 * low confidence.
 */
abstract class LookAlikeCheck implements Check {
  private static final int MOST_SHOWN = 10;

  private final CheckDefinition definition;

  LookAlikeCheck(CheckDefinition definition) {
    this.definition = definition;
  }

  /** What is known of a name whose addresses were asked for; empty when it was not answered. */
  abstract Optional<DnsAnswer> answer(DnsAnswer addresses, ObservationSet observations);

  /** Whether an answer means that the name is such a one. */
  abstract boolean shows(DnsAnswer answer);

  /** The conclusion where there are some. */
  abstract Verdict found(int names);

  @Override
  public final CheckDefinition definition() {
    return definition;
  }

  @Override
  public final List<Finding> judge(ObservationSet observations, Instant asOf) {
    return observations.domains().stream()
        .map(domain -> finding(domain, verdict(domain, observations), asOf))
        .toList();
  }

  private Verdict verdict(String domain, ObservationSet observations) {
    List<Observation> looked = looked(domain, observations);
    if (looked.isEmpty()) {
      return Verdict.unknown(
          UnknownReason.NOT_ATTEMPTED,
          "Look-alike names were not asked for; they are off by default.");
    }
    List<DnsAnswer> answers =
        looked.stream()
            .flatMap(seen -> answered(seen).stream())
            .flatMap(addresses -> answer(addresses, observations).stream())
            .toList();
    List<String> found =
        answers.stream().filter(this::shows).map(DnsAnswer::name).sorted().toList();
    return found.isEmpty()
        ? none(looked.size(), looked.size() - answers.size())
        : some(found, nobody(domain, observations));
  }

  private static List<Observation> looked(String domain, ObservationSet observations) {
    return LookAlikes.of(domain).stream()
        .filter(name -> !observations.domains().contains(name))
        .flatMap(name -> observations.find(Probes.dns("A"), name).stream())
        .toList();
  }

  private static Optional<DnsAnswer> nobody(String domain, ObservationSet observations) {
    return LookAlikes.nobody(domain)
        .flatMap(name -> observations.find(Probes.dns("A"), name))
        .flatMap(LookAlikeCheck::answered);
  }

  private static Verdict none(int looked, int silent) {
    return silent > 0
        ? Verdict.unknown(
            UnknownReason.TIMED_OUT, Text.of("%d of %d names were not answered.", silent, looked))
        : Verdict.pass(Text.of("None of %d look-alike names is of the kind.", looked));
  }

  /** A resolver that finds every name has not shown that somebody made these. */
  private Verdict some(List<String> found, Optional<DnsAnswer> nobody) {
    if (nobody.isEmpty()) {
      return Verdict.unknown(
          UnknownReason.TIMED_OUT, "Whether names that nobody made are found too is not known.");
    }
    return exists(nobody.get())
        ? Verdict.unknown(
            UnknownReason.MALFORMED, "The resolver finds even names that nobody made.")
        : found(found.size())
            .because("names", String.join(", ", found.stream().limit(MOST_SHOWN).toList()));
  }

  static Optional<DnsAnswer> answered(Observation seen) {
    return seen.reading() instanceof Answered(DnsAnswer answer)
        ? Optional.of(answer)
        : Optional.empty();
  }

  static boolean exists(DnsAnswer answer) {
    return answer.status() != Status.NO_SUCH_NAME;
  }

  private Finding finding(String domain, Verdict verdict, Instant asOf) {
    return new Finding(
        definition.id(),
        domain,
        verdict.outcome(),
        definition.severity(),
        Confidence.LOW,
        asOf,
        verdict.unknownReason(),
        null,
        verdict.summary(),
        verdict.evidence());
  }
}
