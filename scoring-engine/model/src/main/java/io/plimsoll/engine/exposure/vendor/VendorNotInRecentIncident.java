package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.IncidentsKnown.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** No third party that shows at the domain had an incident on record within the last year. */
public final class VendorNotInRecentIncident extends FactCheck<DnsAnswer> {
  private static final int RECENT_DAYS = 365;

  private final VendorDetection detection;

  public VendorNotInRecentIncident(CheckDefinition definition, VendorTable table) {
    super(definition, DnsAnswer.class);
    this.detection = new VendorDetection(table);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return VendorSubjects.texts(observations);
  }

  @Override
  protected Verdict judge(
      DnsAnswer texts, Subject subject, ObservationSet observations, Instant asOf) {
    List<DetectedVendor> shown = detection.of(observations, subject.asset());
    if (shown.isEmpty()) {
      return Verdict.notApplicable(Text.of("No third party shows at %s.", subject.asset()));
    }
    List<DetectedVendor> searched =
        shown.stream().filter(vendor -> known(vendor, observations).isPresent()).toList();
    if (searched.isEmpty()) {
      return Verdict.unknown(
          UnknownReason.NOT_ATTEMPTED, "No incident feed was searched for the third parties.");
    }
    LocalDate since = LocalDate.ofInstant(asOf, ZoneOffset.UTC).minusDays(RECENT_DAYS);
    return verdict(
        searched.stream().filter(vendor -> struck(vendor, since, observations)).toList(),
        searched,
        shown);
  }

  private static Verdict verdict(
      List<DetectedVendor> struck, List<DetectedVendor> searched, List<DetectedVendor> shown) {
    if (struck.isEmpty()) {
      Confidence sure = searched.size() == shown.size() ? Confidence.HIGH : Confidence.MEDIUM;
      return Verdict.pass("No incident of the last year is on record for them.").with(sure);
    }
    Confidence sure =
        struck.stream().map(DetectedVendor::confidence).max(Confidence::compareTo).orElseThrow();
    return Verdict.fail(
            "Had an incident within the last year: "
                + struck.stream().map(DetectedVendor::name).collect(Collectors.joining(", "))
                + ".")
        .with(sure)
        .because("seen", VendorSubjects.seen(struck));
  }

  private static Optional<IncidentsKnown> known(
      DetectedVendor vendor, ObservationSet observations) {
    return observations.fact(Probes.VENDOR_INCIDENTS, vendor.vendor(), IncidentsKnown.class);
  }

  private static boolean struck(
      DetectedVendor vendor, LocalDate since, ObservationSet observations) {
    return known(vendor, observations).stream()
        .flatMap(known -> known.incidents().stream())
        .map(Known::occurredOn)
        .anyMatch(day -> !day.isBefore(since));
  }
}
