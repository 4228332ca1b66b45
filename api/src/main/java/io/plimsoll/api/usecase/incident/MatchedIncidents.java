package io.plimsoll.api.usecase.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where matches are kept. */
public interface MatchedIncidents {
  /** Adds one unless the applicant has it already. */
  void add(MatchedIncident match);

  Optional<MatchedIncident> find(UUID applicantId, UUID id);

  /** In the order of finding, after the given id. */
  List<MatchedIncident> list(UUID applicantId, @Nullable UUID after, int limit);

  List<MatchedIncident> all(UUID applicantId);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(MatchedIncident match, int expectedVersion);
}
