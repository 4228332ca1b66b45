package io.plimsoll.api.usecase.model;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.OperatorTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a model version score from a moment on, for every tenant. */
@Service
public class ActivateModel {
  private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

  private final Models models;
  private final ModelRegister register;
  private final OperatorTrail trail;
  private final IdSource ids;
  private final InstantSource clock;

  ActivateModel(
      Models models,
      ModelRegister register,
      OperatorTrail trail,
      IdSource ids,
      InstantSource clock) {
    this.models = models;
    this.register = register;
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Does nothing when the version is what scores at that moment already.
   *
   * @param from null takes the present moment
   * @throws InvalidInputException when the moment has passed or lies outside of the version's dates
   */
  @Transactional("systemTransactions")
  public Underwriter activate(String modelId, @Nullable Instant from, String reason, Actor actor) {
    Underwriter model =
        models.find(modelId).orElseThrow(() -> new NotFoundException("model version"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant effective = from == null ? now : from.truncatedTo(ChronoUnit.MICROS);
    check(model.model().version(), effective, now);
    register.lock();
    if (register.at(effective).filter(there -> there.modelId().equals(modelId)).isEmpty()) {
      Activation activation =
          new Activation(ids.next(), modelId, effective, now, actor.id(), reason);
      register.add(activation);
      trail.append(entry(model, activation, actor));
    }
    return model;
  }

  private static void check(ModelVersion version, Instant effective, Instant now) {
    if (effective.isBefore(now)) {
      throw refused("TIME_IN_PAST", "must not be in the past; now is " + now);
    }
    LocalDate day = LocalDate.ofInstant(effective, SINGAPORE);
    LocalDate until = version.effectiveUntil();
    if (day.isBefore(version.effectiveFrom()) || until != null && day.isAfter(until)) {
      throw refused(
          "OUTSIDE_MODEL_DATES",
          "must be from "
              + version.effectiveFrom()
              + (until == null ? " on" : " to " + until)
              + ", the days this version is made for");
    }
  }

  private static InvalidInputException refused(String code, String reason) {
    return new InvalidInputException("/effectiveFrom", code, reason);
  }

  private static AuditEntry entry(Underwriter model, Activation activation, Actor actor) {
    return AuditEntry.of(
        actor,
        "model.activated",
        activation.modelId(),
        Map.of(
            "effective_from", activation.effectiveFrom().toString(),
            "hash", Models.hash(model).value(),
            "reason", activation.reason()));
  }
}
