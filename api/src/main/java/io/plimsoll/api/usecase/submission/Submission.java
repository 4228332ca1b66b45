package io.plimsoll.api.usecase.submission;

import io.plimsoll.engine.questionnaire.AnswerSet;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An applicant's answers to one version of a questionnaire.
 *
 * @param answeredAt question id to when its answer was last given
 * @param attestation null while it is a draft
 */
public record Submission(
    UUID id,
    UUID applicantId,
    AnswerSet answers,
    SortedMap<String, Instant> answeredAt,
    int version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Attestation attestation) {

  public Submission {
    answeredAt = Collections.unmodifiableSortedMap(new TreeMap<>(answeredAt));
  }

  public boolean attested() {
    return attestation != null;
  }

  Submission revised(AnswerSet revised, Instant now) {
    SortedMap<String, Instant> times = new TreeMap<>();
    revised
        .answers()
        .forEach((question, answer) -> times.put(question, timeOf(question, answer, now)));
    return new Submission(
        id, applicantId, revised, times, version + 1, createdAt, now, attestation);
  }

  private Instant timeOf(String question, Object answer, Instant now) {
    boolean unchanged = answer.equals(answers.answers().get(question));
    return unchanged ? answeredAt.getOrDefault(question, now) : now;
  }

  Submission attested(Attestation made) {
    return new Submission(
        id,
        applicantId,
        made.answers(),
        only(made.answers(), answeredAt),
        version + 1,
        createdAt,
        made.attestedAt(),
        made);
  }

  private static SortedMap<String, Instant> only(AnswerSet kept, Map<String, Instant> times) {
    SortedMap<String, Instant> some = new TreeMap<>(times);
    some.keySet().retainAll(kept.answers().keySet());
    return some;
  }
}
