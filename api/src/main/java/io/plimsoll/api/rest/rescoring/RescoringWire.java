package io.plimsoll.api.rest.rescoring;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ModelReference;
import io.plimsoll.api.rest.wire.Progress;
import io.plimsoll.api.rest.wire.RescoringCounts;
import io.plimsoll.api.rest.wire.RescoringFilter;
import io.plimsoll.api.rest.wire.RescoringJob;
import io.plimsoll.api.rest.wire.RescoringOutcome;
import io.plimsoll.api.rest.wire.RescoringResult;
import io.plimsoll.api.rest.wire.WorkState;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.score.Grade;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jobs between the contract's types and ours. */
@Component
public class RescoringWire {
  private final Models models;

  RescoringWire(Models models) {
    this.models = models;
  }

  static io.plimsoll.api.usecase.rescoring.RescoringFilter filter(
      @Nullable RescoringFilter filter) {
    return filter == null
        ? io.plimsoll.api.usecase.rescoring.RescoringFilter.WHOLE_BOOK
        : new io.plimsoll.api.usecase.rescoring.RescoringFilter(
            list(filter.getApplicantIds(), Function.identity()),
            list(filter.getSsicSections(), Function.identity()),
            list(filter.getGrades(), grade -> Wire.same(Grade.class, grade)),
            filter.getScoredBefore());
  }

  private static <T, R> @Nullable List<R> list(@Nullable Collection<T> some, Function<T, R> each) {
    return some == null || some.isEmpty() ? null : some.stream().map(each).toList();
  }

  public RescoringJob of(io.plimsoll.api.usecase.rescoring.RescoringJob job) {
    RescoringJob wire =
        new RescoringJob()
            .id(job.id())
            .state(Wire.same(WorkState.class, job.state()))
            .progress(new Progress().done(job.progress().done()).total(job.progress().total()))
            .counts(new RescoringCounts().scored(job.scored()).failed(job.failed()))
            .filter(of(job.filter()))
            .model(
                new ModelReference()
                    .id(job.modelId())
                    .hash(Models.hash(models.released(job.modelId())).value()))
            .asOf(job.asOf())
            .createdAt(job.createdAt())
            .startedAt(job.startedAt())
            .finishedAt(job.finishedAt());
    wire.setFailureReason(job.failureReason());
    return wire;
  }

  private static RescoringFilter of(io.plimsoll.api.usecase.rescoring.RescoringFilter filter) {
    RescoringFilter wire = new RescoringFilter();
    wire.setApplicantIds(list(filter.applicantIds(), Function.identity()));
    wire.setSsicSections(list(filter.ssicSections(), Function.identity()));
    wire.setGrades(
        list(filter.grades(), grade -> Wire.same(io.plimsoll.api.rest.wire.Grade.class, grade)));
    wire.setScoredBefore(filter.scoredBefore());
    return wire;
  }

  static RescoringResult of(io.plimsoll.api.usecase.rescoring.RescoringResult result) {
    RescoringResult wire =
        new RescoringResult()
            .applicantId(result.applicantId())
            .outcome(result.scoreId() == null ? RescoringOutcome.FAILED : RescoringOutcome.SCORED);
    wire.setScoreId(result.scoreId());
    wire.setScore(result.score());
    wire.setPreviousScore(result.previousScore());
    wire.setGrade(
        result.grade() == null
            ? null
            : Wire.same(io.plimsoll.api.rest.wire.Grade.class, result.grade()));
    wire.setFailureReason(result.failureReason());
    return wire;
  }
}
