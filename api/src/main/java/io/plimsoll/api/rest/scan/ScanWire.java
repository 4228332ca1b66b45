package io.plimsoll.api.rest.scan;

import io.plimsoll.api.rest.http.StrictJson;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Confidence;
import io.plimsoll.api.rest.wire.Finding;
import io.plimsoll.api.rest.wire.GroupProgress;
import io.plimsoll.api.rest.wire.Observation;
import io.plimsoll.api.rest.wire.OutboundDecision;
import io.plimsoll.api.rest.wire.OutboundProtocol;
import io.plimsoll.api.rest.wire.OutboundRule;
import io.plimsoll.api.rest.wire.OutboundVerdict;
import io.plimsoll.api.rest.wire.Outcome;
import io.plimsoll.api.rest.wire.OutcomeCounts;
import io.plimsoll.api.rest.wire.Progress;
import io.plimsoll.api.rest.wire.Scan;
import io.plimsoll.api.rest.wire.ScanGroup;
import io.plimsoll.api.rest.wire.ScanGroupState;
import io.plimsoll.api.rest.wire.ScanPurpose;
import io.plimsoll.api.rest.wire.ScanStarter;
import io.plimsoll.api.rest.wire.Severity;
import io.plimsoll.api.rest.wire.UnknownReason;
import io.plimsoll.api.rest.wire.WorkState;
import io.plimsoll.api.usecase.scan.GroupState;
import io.plimsoll.api.usecase.scan.SeenFinding;
import io.plimsoll.api.usecase.scan.SeenObservation;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.loader.RecordCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Scans as the contract shows them. */
public final class ScanWire {
  private static final JsonMapper JSON = StrictJson.mapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private ScanWire() {}

  public static Scan of(io.plimsoll.api.usecase.scan.Scan scan) {
    Scan wire =
        new Scan()
            .id(scan.id())
            .applicantId(scan.applicantId())
            .domains(scan.domains().stream().map(DomainName::value).toList())
            .purpose(Wire.same(ScanPurpose.class, scan.order().purpose()))
            .startedBy(Wire.same(ScanStarter.class, scan.order().startedBy()))
            .findingId(scan.order().findingId())
            .groups(scan.groups().stream().map(ScanWire::of).toList())
            .state(Wire.same(WorkState.class, scan.state()))
            .progress(new Progress().done(scan.progress().done()).total(scan.progress().total()))
            .createdAt(scan.createdAt())
            .startedAt(scan.startedAt())
            .finishedAt(scan.finishedAt());
    wire.setOutcomes(counts(scan.outcomes()));
    wire.setFailureReason(scan.failureReason());
    return wire;
  }

  private static GroupProgress of(io.plimsoll.api.usecase.scan.GroupProgress group) {
    return new GroupProgress()
        .group(Wire.same(ScanGroup.class, group.group()))
        .done(group.done())
        .total(group.total())
        .finished(group.state() == GroupState.FINISHED)
        .state(Wire.same(ScanGroupState.class, group.state()));
  }

  private static @Nullable OutcomeCounts counts(
      @Nullable Map<io.plimsoll.engine.evidence.Outcome, Integer> outcomes) {
    return outcomes == null
        ? null
        : new OutcomeCounts()
            .pass(outcomes.getOrDefault(io.plimsoll.engine.evidence.Outcome.PASS, 0))
            .partial(outcomes.getOrDefault(io.plimsoll.engine.evidence.Outcome.PARTIAL, 0))
            .fail(outcomes.getOrDefault(io.plimsoll.engine.evidence.Outcome.FAIL, 0))
            .notApplicable(
                outcomes.getOrDefault(io.plimsoll.engine.evidence.Outcome.NOT_APPLICABLE, 0))
            .unknown(outcomes.getOrDefault(io.plimsoll.engine.evidence.Outcome.UNKNOWN, 0));
  }

  static Finding of(SeenFinding seen) {
    var finding = seen.finding();
    var reason = finding.unknownReason();
    Finding wire =
        new Finding()
            .id(seen.id())
            .checkId(finding.checkId())
            .asset(finding.asset())
            .outcome(Wire.same(Outcome.class, finding.outcome()))
            .severity(Wire.same(Severity.class, finding.severity()))
            .confidence(Wire.same(Confidence.class, finding.confidence()))
            .observedAt(finding.observedAt())
            .retryAt(finding.retryAt())
            .summary(finding.summary())
            .evidence(finding.evidence());
    wire.setUnknownReason(reason == null ? null : Wire.same(UnknownReason.class, reason));
    return wire;
  }

  static Observation of(SeenObservation seen) {
    var observation = seen.observation();
    return new Observation()
        .id(seen.id())
        .probe(observation.probe())
        .asset(observation.asset())
        .observedAt(observation.observedAt())
        .vantage(observation.vantage())
        .reading(JSON.readValue(RecordCodec.writeJson(observation.reading()), OBJECT));
  }

  static OutboundDecision of(io.plimsoll.api.usecase.scan.OutboundDecision decision) {
    var rule = decision.rule();
    OutboundDecision wire =
        new OutboundDecision()
            .id(decision.id())
            .decidedAt(decision.at())
            .host(decision.host())
            .address(decision.address())
            .port(decision.port())
            .protocol(Wire.same(OutboundProtocol.class, decision.protocol()))
            .verdict(Wire.same(OutboundVerdict.class, decision.verdict()))
            .reason(decision.reason());
    wire.setRule(rule == null ? null : Wire.same(OutboundRule.class, rule));
    return wire;
  }
}
