package io.plimsoll.api.rest.outcome;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Peril;
import io.plimsoll.api.rest.wire.PeriodLoss;
import io.plimsoll.api.rest.wire.PeriodOutcome;
import io.plimsoll.api.rest.wire.PeriodOutcomeInput;
import io.plimsoll.api.usecase.incident.IncidentSource;
import io.plimsoll.api.usecase.outcome.Outcome;
import io.plimsoll.api.usecase.outcome.OutcomeDetails;
import java.util.ArrayList;
import java.util.List;

/** Outcomes between the contract's types and ours. */
final class OutcomeWire {
  private OutcomeWire() {}

  static OutcomeDetails details(PeriodOutcomeInput input) {
    return new OutcomeDetails(
        input.getApplicantId(),
        input.getPeriodStart(),
        input.getPeriodEnd(),
        input.getValuedOn(),
        input.getClaimCount(),
        losses(input),
        Wire.same(IncidentSource.class, input.getSource()),
        input.getSourceReference());
  }

  private static List<OutcomeDetails.Loss> losses(PeriodOutcomeInput input) {
    List<OutcomeDetails.Loss> losses = new ArrayList<>();
    List<PeriodLoss> given = input.getLosses() == null ? List.of() : input.getLosses();
    for (PeriodLoss loss : given) {
      losses.add(
          new OutcomeDetails.Loss(
              Wire.same(io.plimsoll.engine.score.Peril.class, loss.getPeril()),
              loss.getClaimCount(),
              Wire.money(loss.getIncurred(), "/losses/" + losses.size() + "/incurred")));
    }
    return losses;
  }

  static PeriodOutcome of(Outcome outcome) {
    OutcomeDetails details = outcome.details();
    PeriodOutcome wire =
        new PeriodOutcome()
            .id(outcome.id())
            .applicantId(details.applicantId())
            .periodStart(details.periodStart())
            .periodEnd(details.periodEnd())
            .valuedOn(details.valuedOn())
            .exposureYears(details.exposureYears())
            .claimCount(details.claimCount())
            .losses(details.losses().stream().map(OutcomeWire::of).toList())
            .source(Wire.same(io.plimsoll.api.rest.wire.IncidentSource.class, details.source()))
            .createdAt(outcome.createdAt())
            .updatedAt(outcome.updatedAt());
    wire.setSourceReference(details.sourceReference());
    return wire;
  }

  private static PeriodLoss of(OutcomeDetails.Loss loss) {
    PeriodLoss wire =
        new PeriodLoss().peril(Wire.same(Peril.class, loss.peril())).claimCount(loss.claimCount());
    wire.setIncurred(loss.incurred() == null ? null : Wire.money(loss.incurred()));
    return wire;
  }
}
