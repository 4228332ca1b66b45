package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.time.Instant;
import java.util.List;

/**
 * The proofs of ownership in the domain's TXT records are few enough to be looked after. Each lets
 * somebody at a third party speak for the domain for as long as it stands, and tells an attacker
 * which services to imitate.
 */
public final class NoStaleOwnershipToken extends FactCheck<DnsAnswer> {
  /**
   * A proof that nothing else bears out may still be in use; more than these are surely not all.
   */
  private static final int TOLERATED = 3;

  private final VendorDetection detection;

  public NoStaleOwnershipToken(CheckDefinition definition, VendorTable table) {
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
    List<DetectedVendor> unproven =
        detection.of(observations, subject.asset()).stream()
            .filter(NoStaleOwnershipToken::isTokenAlone)
            .toList();
    if (unproven.isEmpty()) {
      return Verdict.pass("Every proof of ownership belongs to a service that shows.");
    }
    String summary =
        Text.of("%d services have a proof of ownership but show nowhere else.", unproven.size());
    Verdict verdict =
        unproven.size() > TOLERATED
            ? Verdict.fail(summary).with(Confidence.LOW)
            : Verdict.partial(summary).with(Confidence.LOW);
    return verdict.because("services", VendorSubjects.seen(unproven));
  }

  private static boolean isTokenAlone(DetectedVendor vendor) {
    return vendor.evidence().stream().allMatch(each -> each.place() == Place.TXT);
  }
}
