package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import java.time.Instant;
import java.util.List;

/** The domain's answers are signed and validate (RFC 4035 section 4.3). */
public final class DnssecSecure extends FactCheck<DnssecStatus> {

  public DnssecSecure(CheckDefinition definition) {
    super(definition, DnssecStatus.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return Subject.domains(observations, Probes.DNSSEC);
  }

  @Override
  protected Verdict judge(
      DnssecStatus status, Subject subject, ObservationSet observations, Instant asOf) {
    return verdict(status).because("detail", status.detail());
  }

  private static Verdict verdict(DnssecStatus status) {
    return switch (status.validation()) {
      case SECURE -> Verdict.pass(Text.of("%s is signed and validates.", status.name()));
      case BOGUS ->
          Verdict.fail(Text.of("%s is signed, but the signatures do not hold.", status.name()));
      case INSECURE ->
          status.signed()
              ? Verdict.partial(
                  Text.of("%s is signed, but its parent does not say so.", status.name()))
              : Verdict.fail(Text.of("%s is not signed.", status.name()));
      case INDETERMINATE ->
          Verdict.unknown(UnknownReason.UNSUPPORTED, "The validator could not tell.");
    };
  }
}
