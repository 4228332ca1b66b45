package io.plimsoll.api.rest.whatif;

import io.plimsoll.api.rest.VendorWire;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.submission.AnswerWire;
import io.plimsoll.api.rest.wire.AskWhatIf;
import io.plimsoll.api.rest.wire.SupposedFinding;
import io.plimsoll.api.rest.wire.SupposedIncident;
import io.plimsoll.api.rest.wire.SupposedVendors;
import io.plimsoll.api.rest.wire.WhatIfTarget;
import io.plimsoll.api.usecase.incident.IncidentDetails;
import io.plimsoll.api.usecase.incident.IncidentKind;
import io.plimsoll.api.usecase.incident.IncidentSource;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.api.usecase.whatif.Supposition;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.improvement.Target;
import io.plimsoll.engine.score.Grade;
import io.plimsoll.engine.whatif.Change;
import io.plimsoll.tenant.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Suppositions as a caller writes them. */
final class SuppositionWire {
  private SuppositionWire() {}

  static Supposition of(AskWhatIf request) {
    return new Supposition(
        request.getScoreId(),
        terms(request),
        request.getAnswers() == null ? Map.of() : AnswerWire.read(request.getAnswers()),
        list(request.getFindings(), SuppositionWire::finding),
        vendors(request.getVendors()),
        list(request.getIncidents(), SuppositionWire::incident),
        goal(request.getTarget()));
  }

  private static Terms terms(AskWhatIf request) {
    return new Terms(
        request.getCurrency() == null
            ? Terms.STANDARD.currency()
            : Wire.currency(request.getCurrency(), "/currency"),
        request.getLimit(),
        request.getRetention());
  }

  private static <T, R> List<R> list(@Nullable List<T> some, Function<T, R> each) {
    return some == null ? List.of() : some.stream().map(each).toList();
  }

  private static Change.SetFinding finding(SupposedFinding finding) {
    return new Change.SetFinding(
        finding.getCheckId(), finding.getAsset(), Wire.same(Outcome.class, finding.getOutcome()));
  }

  private static Supposition.Vendors vendors(@Nullable SupposedVendors vendors) {
    return vendors == null
        ? Supposition.Vendors.SAME
        : new Supposition.Vendors(
            list(vendors.getRemove(), Function.identity()),
            list(vendors.getReplace(), VendorWire::form),
            list(vendors.getAdd(), VendorWire::form));
  }

  private static IncidentDetails incident(SupposedIncident incident) {
    return new IncidentDetails(
        Wire.same(IncidentKind.class, incident.getKind()),
        incident.getOccurredOn(),
        null,
        incident.getRecordsAffected(),
        null,
        null,
        null,
        null,
        incident.getSource() == null
            ? IncidentSource.APPLICANT
            : Wire.same(IncidentSource.class, incident.getSource()),
        null);
  }

  private static Supposition.@Nullable Goal goal(@Nullable WhatIfTarget target) {
    return target == null
        ? null
        : new Supposition.Goal(target(target), list(target.getWithout(), Function.identity()));
  }

  private static Target target(WhatIfTarget target) {
    return switch (target.getKind()) {
      case SCORE -> new Target.ScoreAtLeast(needed("score", target.getScore()));
      case GRADE ->
          new Target.GradeAtLeast(Wire.same(Grade.class, needed("grade", target.getGrade())));
      case ACCEPTED -> new Target.Accepted();
    };
  }

  private static <T> T needed(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidInputException(
          "/target/" + name, "TARGET_MISSING", "must be given for a target of kind " + name);
    }
    return value;
  }
}
