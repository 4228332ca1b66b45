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
import io.plimsoll.engine.exposure.fact.DeclaredVendors;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every third party of some categories that shows at a domain is declared. What only an old proof
 * of ownership points to is a partial pass: it may be a contract long ended.
 */
abstract class UndeclaredCheck extends FactCheck<DnsAnswer> {
  private final VendorTable table;
  private final VendorDetection detection;

  UndeclaredCheck(CheckDefinition definition, VendorTable table) {
    super(definition, DnsAnswer.class);
    this.table = table;
    this.detection = new VendorDetection(table);
  }

  /** Whether the check asks about vendors that do this. */
  abstract boolean asksAbout(VendorCategory category);

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return VendorSubjects.texts(observations);
  }

  @Override
  protected final Verdict judge(
      DnsAnswer texts, Subject subject, ObservationSet observations, Instant asOf) {
    Optional<DeclaredVendors> declared =
        observations.fact(Probes.VENDORS_DECLARED, Probes.RECORD, DeclaredVendors.class);
    if (declared.isEmpty()) {
      return Verdict.unknown(
          UnknownReason.NOT_ATTEMPTED, "The declared third parties are not known.");
    }
    List<DetectedVendor> shown =
        detection.of(observations, subject.asset()).stream()
            .filter(vendor -> asksAbout(vendor.category()))
            .toList();
    return shown.isEmpty()
        ? Verdict.notApplicable(Text.of("No such third party shows at %s.", subject.asset()))
        : judge(shown, shown.stream().filter(vendor -> !isIn(declared.get(), vendor)).toList());
  }

  private boolean isIn(DeclaredVendors declared, DetectedVendor shown) {
    KnownVendor vendor = table.find(shown.vendor()).orElseThrow();
    return declared.vendors().stream()
        .anyMatch(each -> VendorMatch.of(vendor, each.name(), each.domains()).isPresent());
  }

  private static Verdict judge(List<DetectedVendor> shown, List<DetectedVendor> undeclared) {
    if (undeclared.isEmpty()) {
      return Verdict.pass("Every third party of this kind that shows is declared.")
          .because("vendors", names(shown));
    }
    Confidence surest =
        undeclared.stream()
            .map(DetectedVendor::confidence)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    String summary = Text.of("Not declared, but seen: %s.", names(undeclared));
    Verdict verdict = surest == Confidence.LOW ? Verdict.partial(summary) : Verdict.fail(summary);
    return verdict.with(surest).because("seen", VendorSubjects.seen(undeclared));
  }

  private static String names(List<DetectedVendor> vendors) {
    return vendors.stream().map(DetectedVendor::name).collect(Collectors.joining(", "));
  }
}
