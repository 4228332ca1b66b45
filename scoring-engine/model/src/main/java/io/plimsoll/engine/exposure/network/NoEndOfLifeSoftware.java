package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.ReleaseLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No banner names software that its maker no longer mends. A list of release lines that was at hand
 * when the software was seen is asked first; what it does not tell of, our own table of cycles.
 */
public final class NoEndOfLifeSoftware implements Check {

  private final CheckDefinition definition;

  public NoEndOfLifeSoftware(CheckDefinition definition) {
    this.definition = definition;
  }

  @Override
  public CheckDefinition definition() {
    return definition;
  }

  @Override
  public List<Finding> judge(ObservationSet observations, Instant asOf) {
    LocalDate today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    List<Told> told =
        observations.observations().stream().flatMap(NoEndOfLifeSoftware::told).toList();
    List<Finding> recognised =
        Stream.concat(
                told.stream().map(each -> finding(each, today)),
                mentions(observations, told).map(mention -> finding(mention, today)))
            .distinct()
            .toList();
    return recognised.isEmpty() ? nothingShown(observations, asOf) : recognised;
  }

  /** Software whose release line a list at hand told of. */
  private record Told(Observation seen, SoftwareSeen software, ReleaseLine line) {}

  private static Stream<Told> told(Observation seen) {
    return seen.reading() instanceof Answered(SoftwareSeen software)
        ? Stream.ofNullable(software.knowledge().line()).map(line -> new Told(seen, software, line))
        : Stream.empty();
  }

  private Finding finding(Told told, LocalDate today) {
    SoftwareSeen software = told.software();
    Verdict verdict =
        verdict(software.product(), told.line(), today).with(VulnerabilityCheck.most(software));
    return finding(told.seen(), verdict, software.source());
  }

  private static Verdict verdict(String product, ReleaseLine line, LocalDate today) {
    if (!line.isOver(today)) {
      return Verdict.pass("The software shown is still mended by its maker.");
    }
    return Verdict.fail(
        line.endOfLife() == null
            ? Text.of("The maker no longer mends what is shown: %s %s.", product, line.name())
            : Text.of(
                "The maker no longer mends what is shown: %s %s since %s.",
                product, line.name(), line.endOfLife()));
  }

  /** A banner in which our own table knows a product. */
  private record Mention(Observation seen, String banner, List<ProductCycle> cycles) {}

  private static Stream<Mention> mentions(ObservationSet observations, List<Told> told) {
    Set<String> known =
        told.stream()
            .map(each -> key(each.software().source(), each.software().product()))
            .collect(Collectors.toSet());
    return observations.observations().stream()
        .flatMap(seen -> Banners.of(seen).stream().map(banner -> mention(seen, banner, known)))
        .filter(mention -> !mention.cycles().isEmpty());
  }

  private static Mention mention(Observation seen, String banner, Set<String> known) {
    return new Mention(
        seen,
        banner,
        ProductCycle.in(banner).stream()
            .filter(cycle -> !known.contains(key(banner, cycle.cpe())))
            .toList());
  }

  private static String key(String banner, String product) {
    return product + " " + banner;
  }

  private Finding finding(Mention mention, LocalDate today) {
    return finding(mention.seen(), verdict(mention, today), mention.banner());
  }

  private static Verdict verdict(Mention mention, LocalDate today) {
    String dead =
        mention.cycles().stream()
            .filter(cycle -> cycle.endOfLife().isBefore(today))
            .map(cycle ->
                Text.of("%s %s since %s", cycle.product(), cycle.line(), cycle.endOfLife()))
            .collect(Collectors.joining(", "));
    Verdict verdict =
        dead.isEmpty()
            ? Verdict.pass("The software shown is still mended by its maker.")
            : Verdict.fail(Text.of("The maker no longer mends what is shown: %s.", dead));
    return verdict.with(confidence(mention.banner()));
  }

  /** Windows ties the version to the system and has no other maker. */
  private static Confidence confidence(String banner) {
    if (Distribution.isNamedIn(banner)) {
      return Confidence.LOW;
    }
    return banner.contains("Microsoft") ? Confidence.HIGH : Confidence.MEDIUM;
  }

  private Finding finding(Observation seen, Verdict verdict, String banner) {
    return new Finding(
        definition.id(),
        seen.asset(),
        verdict.outcome(),
        definition.severity(),
        verdict.confidence(),
        seen.observedAt(),
        null,
        null,
        verdict.summary(),
        verdict.because("banner", banner).evidence());
  }

  private List<Finding> nothingShown(ObservationSet observations, Instant asOf) {
    return observations.domains().stream()
        .map(domain ->
            new Finding(
                definition.id(),
                domain,
                Outcome.UNKNOWN,
                definition.severity(),
                Confidence.LOW,
                asOf,
                UnknownReason.UNSUPPORTED,
                null,
                "No banner names a product and version we know.",
                Map.of()))
        .toList();
  }
}
