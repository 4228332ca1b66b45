package io.plimsoll.api.usecase.contradiction;

import io.plimsoll.engine.score.Contradiction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where contradictions are kept. */
public interface Contradictions {

  /**
   * Keeps what was found between an attested submission and a scan; what is kept already stays as
   * it is.
   */
  void note(
      UUID applicantId,
      UUID submissionId,
      UUID scanId,
      List<Contradiction> found,
      Instant raisedAt);

  /** Oldest first, after the given id. */
  List<KeptContradiction> list(
      UUID applicantId, @Nullable ContradictionState state, @Nullable UUID after, int limit);
}
