package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import io.plimsoll.engine.exposure.fact.DnsRecord.Cname;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A check of every alias below the domains; a domain without a known one stands for itself. */
abstract class AliasCheck extends FactCheck<DnsAnswer> {

  private static final String CNAME = Probes.dns("CNAME");

  AliasCheck(CheckDefinition definition) {
    super(definition, DnsAnswer.class);
  }

  /**
   * The conclusion about one alias.
   *
   * @param way the names it leads over as far as they were observed, itself first
   */
  abstract Verdict alias(Way way, ObservationSet observations);

  /**
   * Where an alias leads.
   *
   * @param names the alias, its target, and so on
   * @param circle whether the last name leads back to one before
   */
  record Way(List<String> names, boolean circle) {

    String alias() {
      return names.getFirst();
    }

    String end() {
      return names.getLast();
    }
  }

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return observations.domains().stream()
        .flatMap(domain -> subjects(domain, observations).stream())
        .toList();
  }

  private static List<Subject> subjects(String domain, ObservationSet observations) {
    List<Subject> aliases =
        observations.latest(CNAME).stream()
            .filter(seen -> seen.asset().endsWith("." + domain) && isAlias(seen))
            .map(Subject::of)
            .toList();
    return aliases.isEmpty() ? List.of(new Subject(domain, CNAME, "www." + domain)) : aliases;
  }

  private static boolean isAlias(Observation seen) {
    return seen.reading() instanceof Answered(DnsAnswer answer) && answer.status() == Status.FOUND;
  }

  @Override
  protected final Verdict judge(
      DnsAnswer answer, Subject subject, ObservationSet observations, Instant asOf) {
    if (answer.status() != Status.FOUND) {
      return Verdict.notApplicable(Text.of("No alias below %s is known.", subject.asset()));
    }
    Way way = way(subject.asset(), observations);
    return alias(way, observations).because("way", String.join(" > ", way.names()));
  }

  private static Way way(String alias, ObservationSet observations) {
    Set<String> names = new LinkedHashSet<>();
    Optional<String> next = Optional.of(alias);
    while (next.isPresent() && names.add(next.get())) {
      next = target(next.get(), observations);
    }
    boolean circle = next.isPresent();
    Stream<String> followed =
        circle
            ? Stream.empty()
            : answer(alias, observations).stream().flatMap(answer -> answer.aliases().stream());
    return new Way(Stream.concat(names.stream(), followed).distinct().toList(), circle);
  }

  private static Optional<String> target(String name, ObservationSet observations) {
    return observations.fact(CNAME, name, DnsAnswer.class).stream()
        .flatMap(answer -> answer.all(Cname.class))
        .map(Cname::target)
        .findFirst();
  }

  /** The address answer at an alias, aliases followed. */
  static Optional<DnsAnswer> answer(String alias, ObservationSet observations) {
    return observations.fact(Probes.dns("A"), alias, DnsAnswer.class);
  }
}
