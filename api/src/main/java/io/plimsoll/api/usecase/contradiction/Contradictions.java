package io.plimsoll.api.usecase.contradiction;

import io.plimsoll.api.usecase.score.Score;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where contradictions are kept. */
public interface Contradictions {

  /** Keeps what a score found; one that is kept already stays as it is. */
  void note(Score score);

  /** Oldest first, after the given id. */
  List<KeptContradiction> list(
      UUID applicantId, @Nullable ContradictionState state, @Nullable UUID after, int limit);
}
