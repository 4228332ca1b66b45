package io.plimsoll.api.usecase.indication;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.score.Covers;
import io.plimsoll.api.usecase.score.LayerTerms;
import io.plimsoll.api.usecase.score.ReadScores;
import io.plimsoll.api.usecase.score.Score;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quantifies and prices a scored risk under each of the asked covers. */
@Service
@Transactional
public class Indicate {
  private final ApplicantService applicants;
  private final ReadScores scores;
  private final Models models;
  private final Covers covers;
  private final Indications indications;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  Indicate(
      ApplicantService applicants,
      ReadScores scores,
      Models models,
      Covers covers,
      Indications indications,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.applicants = applicants;
    this.scores = scores;
    this.models = models;
    this.covers = covers;
    this.indications = indications;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param scoreId null takes the applicant's last score
   * @param asked at least one
   * @throws InvalidInputException when the score is not the applicant's, there is no rate for the
   *     currency, or every cover contradicts itself
   * @throws ConflictException {@code NOT_SCORED_YET} when the applicant has no score
   */
  public Indication indicate(
      UUID applicantId,
      @Nullable UUID scoreId,
      CurrencyCode currency,
      List<AskedCover> asked,
      Actor actor) {
    applicants.get(applicantId);
    Score score = scoreId == null ? scores.last(applicantId) : scores.named(applicantId, scoreId);
    Underwriter model = models.released(score.result().assessment().model());
    FxRate rate = covers.rate(currency);
    Indication indication =
        new Indication(
            ids.next(),
            applicantId,
            score.id(),
            Models.id(model),
            Models.hash(model).value(),
            rate,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            options(score, model, rate, asked));
    indications.add(indication, actor.id());
    audit.append(entry(indication, actor));
    return indication;
  }

  private static List<Option> options(
      Score score, Underwriter model, FxRate rate, List<AskedCover> asked) {
    List<Option> options = asked.stream().map(cover -> option(score, model, rate, cover)).toList();
    if (options.stream().allMatch(Option.Impossible.class::isInstance)) {
      throw new InvalidInputException(errors(options));
    }
    return options;
  }

  private static Option option(Score score, Underwriter model, FxRate rate, AskedCover asked) {
    try {
      Cover cover = cover(asked, rate, model.model().loss().standardCover());
      return new Option.Quantified(
          asked, cover, model.quantify(score.result().assessment().risk(), cover));
    } catch (InvalidInputException e) {
      FieldError error = e.errors().getFirst();
      return new Option.Impossible(
          asked, error.pointer().substring(1), error.code(), error.message());
    }
  }

  private static Cover cover(AskedCover asked, FxRate rate, Layer standard) {
    Layer perClaim = LayerTerms.perClaim(asked.limit(), asked.retention()).at(rate);
    Layer aggregate =
        LayerTerms.aggregate(asked.aggregateLimit(), asked.aggregateRetention()).at(rate);
    return new Cover(perClaim == null ? standard : perClaim, aggregate, rate);
  }

  private static List<FieldError> errors(List<Option> options) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i) instanceof Option.Impossible impossible) {
        errors.add(
            "/options/" + i + "/" + impossible.member(), impossible.code(), impossible.reason());
      }
    }
    return errors.list();
  }

  private static AuditEntry entry(Indication indication, Actor actor) {
    return AuditEntry.of(
        actor,
        "indication.made",
        indication.id(),
        Map.of(
            "applicant", indication.applicantId().toString(),
            "score", indication.scoreId().toString()));
  }
}
