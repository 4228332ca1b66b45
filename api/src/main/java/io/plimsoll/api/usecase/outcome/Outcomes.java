package io.plimsoll.api.usecase.outcome;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where outcomes are kept. */
public interface Outcomes {
  void add(Outcome outcome);

  Optional<Outcome> find(UUID id);

  /**
   * In the order of recording, after the given id.
   *
   * @param applicantId of this applicant alone; of all when null
   */
  List<Outcome> list(@Nullable UUID applicantId, @Nullable UUID after, int limit);

  /**
   * Holds the applicant until the transaction ends: nobody else records a period meanwhile.
   *
   * @return false when there is no such applicant
   */
  boolean hold(UUID applicantId);

  /** Another outcome of the same applicant whose period shares a day. */
  Optional<Outcome> overlapping(UUID id, OutcomeDetails details);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(Outcome outcome, int expectedVersion);

  boolean remove(UUID id, int expectedVersion);
}
