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
import io.plimsoll.engine.exposure.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** No banner names software that its maker no longer mends. */
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
    List<Finding> recognised =
        observations.observations().stream()
            .flatMap(seen -> Banners.of(seen).stream().map(banner -> new Mention(seen, banner)))
            .filter(mention -> !ProductCycle.in(mention.banner()).isEmpty())
            .map(mention -> finding(mention, asOf))
            .distinct()
            .toList();
    return recognised.isEmpty() ? nothingShown(observations, asOf) : recognised;
  }

  private record Mention(Observation seen, String banner) {}

  private Finding finding(Mention mention, Instant asOf) {
    Verdict verdict = verdict(mention.banner(), asOf.atZone(ZoneOffset.UTC).toLocalDate());
    return new Finding(
        definition.id(),
        mention.seen().asset(),
        verdict.outcome(),
        definition.severity(),
        verdict.confidence(),
        mention.seen().observedAt(),
        null,
        null,
        verdict.summary(),
        verdict.because("banner", mention.banner()).evidence());
  }

  private static Verdict verdict(String banner, LocalDate today) {
    String dead =
        ProductCycle.in(banner).stream()
            .filter(cycle -> cycle.endOfLife().isBefore(today))
            .map(cycle ->
                Text.of("%s %s since %s", cycle.product(), cycle.line(), cycle.endOfLife()))
            .collect(Collectors.joining(", "));
    return dead.isEmpty()
        ? Verdict.pass("The software shown is still mended by its maker.").with(confidence(banner))
        : Verdict.fail(Text.of("The maker no longer mends what is shown: %s.", dead))
            .with(confidence(banner));
  }

  /** Windows ties the version to the system and has no other maker. */
  private static Confidence confidence(String banner) {
    if (Distribution.isNamedIn(banner)) {
      return Confidence.LOW;
    }
    return banner.contains("Microsoft") ? Confidence.HIGH : Confidence.MEDIUM;
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
