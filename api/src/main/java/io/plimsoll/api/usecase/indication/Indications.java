package io.plimsoll.api.usecase.indication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where indications are kept. */
public interface Indications {
  void add(Indication indication, String createdBy);

  Optional<Indication> find(UUID id);

  /** Newest first, before the given id. */
  List<Indication> list(UUID applicantId, @Nullable UUID before, int limit);
}
