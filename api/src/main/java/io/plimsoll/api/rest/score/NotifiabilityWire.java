package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.HoldingKind;
import io.plimsoll.api.rest.wire.NotifiabilityEstimate;
import io.plimsoll.api.rest.wire.NotifiabilityVerdict;
import io.plimsoll.api.rest.wire.PeopleRange;
import io.plimsoll.engine.questionnaire.readiness.Notifiability;
import io.plimsoll.engine.questionnaire.readiness.People;
import org.jspecify.annotations.Nullable;

/** Notification estimates as the contract shows them. */
final class NotifiabilityWire {
  private NotifiabilityWire() {}

  static NotifiabilityEstimate of(Notifiability estimate) {
    NotifiabilityEstimate wire =
        new NotifiabilityEstimate()
            .holding(Wire.same(HoldingKind.class, estimate.place()))
            .verdict(Wire.same(NotifiabilityVerdict.class, estimate.verdict()))
            .scale(Wire.same(NotifiabilityVerdict.class, estimate.scale()))
            .harm(Wire.same(NotifiabilityVerdict.class, estimate.harm()))
            .reasons(estimate.reasons())
            .notifyWithinDays(estimate.notifyWithinDays())
            .assessWithinDays(estimate.assessWithinDays());
    wire.setVendor(estimate.vendor());
    wire.setPeople(people(estimate.people()));
    return wire;
  }

  private static @Nullable PeopleRange people(@Nullable People people) {
    if (people == null) {
      return null;
    }
    PeopleRange wire = new PeopleRange().least(people.least());
    wire.setMost(people.most() == Long.MAX_VALUE ? null : people.most());
    return wire;
  }
}
