package io.plimsoll.api.usecase.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the breach history is kept. */
public interface Incidents {
  void add(Incident incident);

  Optional<Incident> find(UUID applicantId, UUID id);

  /** In the order of recording, after the given id. */
  List<Incident> list(UUID applicantId, @Nullable UUID after, int limit);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(Incident incident, int expectedVersion);

  boolean remove(UUID applicantId, UUID id, int expectedVersion);
}
