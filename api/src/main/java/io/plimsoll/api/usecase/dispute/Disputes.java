package io.plimsoll.api.usecase.dispute;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where disputes are kept. */
public interface Disputes {
  void add(Dispute dispute);

  Optional<Dispute> find(UUID id);

  /** Of a finding, oldest first, after the given id. */
  List<Dispute> list(UUID findingId, @Nullable UUID after, int limit);

  boolean hasOpen(UUID findingId);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(Dispute dispute, int expectedVersion);
}
