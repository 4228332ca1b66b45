package io.plimsoll.api.usecase.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which model version scores when: read for every tenant alike. */
public interface Activations {
  /** What is in effect at a moment; empty before the first activation. */
  Optional<Activation> at(Instant moment);

  /** Newest first. */
  List<Activation> all();
}
