package io.plimsoll.api.persistence;

import io.plimsoll.api.usecase.rescoring.RescoringFilter;
import io.plimsoll.engine.score.Grade;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as it lies in the database: the record codec has no ids, only their text. */
record KeptFilter(
    @Nullable List<String> applicantIds,
    @Nullable List<String> ssicSections,
    @Nullable List<Grade> grades,
    @Nullable Instant scoredBefore) {

  static String write(RescoringFilter filter) {
    List<UUID> ids = filter.applicantIds();
    return Documents.write(
        new KeptFilter(
            ids == null ? null : ids.stream().map(UUID::toString).toList(),
            filter.ssicSections(),
            filter.grades(),
            filter.scoredBefore()));
  }

  static RescoringFilter read(String text) {
    KeptFilter kept = Documents.read(KeptFilter.class, text);
    List<String> ids = kept.applicantIds();
    return new RescoringFilter(
        ids == null ? null : ids.stream().map(UUID::fromString).toList(),
        kept.ssicSections(),
        kept.grades(),
        kept.scoredBefore());
  }
}
