package io.plimsoll.api.usecase.score;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where scores are kept. */
public interface Scores {
  void add(List<Score> scores);

  Optional<Score> find(UUID id);

  /** Newest first, before the given id. */
  List<ScoreSummary> list(UUID applicantId, @Nullable UUID before, int limit);

  /** The whole points of the last score of each applicant that has one. */
  Map<UUID, Integer> last(Collection<UUID> applicantIds);
}
