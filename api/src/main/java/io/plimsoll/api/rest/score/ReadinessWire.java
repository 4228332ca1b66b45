package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ClauseLevel;
import io.plimsoll.api.rest.wire.ClauseState;
import io.plimsoll.api.rest.wire.CyberEssentialsReadiness;
import io.plimsoll.api.rest.wire.CyberEssentialsSummary;
import io.plimsoll.api.rest.wire.CyberTrustDomain;
import io.plimsoll.api.rest.wire.CyberTrustReadiness;
import io.plimsoll.api.rest.wire.CyberTrustSummary;
import io.plimsoll.api.rest.wire.CyberTrustTier;
import io.plimsoll.api.rest.wire.CyberTrustTierReadiness;
import io.plimsoll.api.rest.wire.ReadinessClause;
import io.plimsoll.api.rest.wire.ReadinessMeasure;
import io.plimsoll.api.rest.wire.ReadinessSummary;
import io.plimsoll.api.rest.wire.ReadinessTally;
import io.plimsoll.api.rest.wire.ReadinessVerdict;
import io.plimsoll.api.rest.wire.ScoreReadiness;
import io.plimsoll.engine.preparedness.Preparedness;
import io.plimsoll.engine.preparedness.Tier;
import io.plimsoll.engine.preparedness.TierReadiness;
import io.plimsoll.engine.questionnaire.readiness.Readiness;
import io.plimsoll.engine.questionnaire.readiness.Tally;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Readiness for the CSA marks as the contract shows it. */
final class ReadinessWire {
  private ReadinessWire() {}

  static ReadinessSummary summary(Preparedness prepared) {
    return new ReadinessSummary()
        .cyberEssentials(summary(prepared.cyberEssentials()))
        .cyberTrust(summary(prepared.cyberTrust()));
  }

  private static CyberEssentialsSummary summary(Readiness readiness) {
    return new CyberEssentialsSummary()
        .verdict(Wire.same(ReadinessVerdict.class, readiness.verdict()))
        .required(tally(readiness.required()))
        .recommended(tally(readiness.recommended()));
  }

  private static CyberTrustSummary summary(TierReadiness readiness) {
    CyberTrustSummary wire = new CyberTrustSummary().domains(tally(readiness.tally()));
    wire.setSupported(tier(readiness.supported()));
    wire.setNotRuledOut(tier(readiness.notRuledOut()));
    return wire;
  }

  static ScoreReadiness whole(UUID scoreId, Preparedness prepared) {
    return new ScoreReadiness()
        .scoreId(scoreId)
        .cyberEssentials(essentials(prepared.cyberEssentials()))
        .cyberTrust(trust(prepared.cyberTrust()));
  }

  private static CyberEssentialsReadiness essentials(Readiness readiness) {
    return new CyberEssentialsReadiness()
        .framework(readiness.framework())
        .edition(readiness.edition())
        .verification(readiness.verification())
        .verdict(Wire.same(ReadinessVerdict.class, readiness.verdict()))
        .required(tally(readiness.required()))
        .recommended(tally(readiness.recommended()))
        .measures(readiness.measures().stream().map(ReadinessWire::measure).toList());
  }

  private static ReadinessMeasure measure(Readiness.MeasureReadiness measure) {
    return new ReadinessMeasure()
        .id(measure.id())
        .name(measure.name())
        .clauses(measure.clauses().stream().map(ReadinessWire::clause).toList());
  }

  private static ReadinessClause clause(Readiness.ClauseReadiness clause) {
    return new ReadinessClause()
        .id(clause.id())
        .level(Wire.same(ClauseLevel.class, clause.level()))
        .summary(clause.summary())
        .state(Wire.same(ClauseState.class, clause.status()))
        .questions(clause.questions());
  }

  private static CyberTrustReadiness trust(TierReadiness readiness) {
    CyberTrustReadiness wire =
        new CyberTrustReadiness()
            .framework(readiness.name())
            .edition(readiness.edition())
            .verification(readiness.verification())
            .tiers(readiness.tiers().stream().map(ReadinessWire::tier).toList())
            .domains(readiness.domains().stream().map(ReadinessWire::domain).toList());
    wire.setSupported(tier(readiness.supported()));
    wire.setNotRuledOut(tier(readiness.notRuledOut()));
    return wire;
  }

  private static CyberTrustTierReadiness tier(TierReadiness.TierStanding standing) {
    return new CyberTrustTierReadiness()
        .tier(Wire.same(CyberTrustTier.class, standing.tier()))
        .verdict(Wire.same(ReadinessVerdict.class, standing.verdict()))
        .domains(tally(standing.domains()));
  }

  private static @Nullable CyberTrustTier tier(@Nullable Tier tier) {
    return tier == null ? null : Wire.same(CyberTrustTier.class, tier);
  }

  private static CyberTrustDomain domain(TierReadiness.DomainStanding domain) {
    return new CyberTrustDomain()
        .id(domain.id())
        .name(domain.name())
        .tier(Wire.same(CyberTrustTier.class, domain.tier()))
        .summary(domain.summary())
        .state(Wire.same(ClauseState.class, domain.status()))
        .questions(domain.questions());
  }

  private static ReadinessTally tally(Tally tally) {
    return new ReadinessTally()
        .met(tally.met())
        .notMet(tally.notMet())
        .notKnown(tally.notKnown())
        .notApplicable(tally.notApplicable())
        .notAsked(tally.notAsked());
  }
}
