package io.plimsoll.api.usecase.model;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.tenant.ConflictException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Every model version at hand, ready to assess. Which one is active is a fact of the database. */
public final class Models {
  private final List<Underwriter> all;
  private final List<String> released;
  private final Activations activations;
  private final InstantSource clock;

  /**
   * @param all oldest first, at least one
   * @param released ids of those that come with the engine, oldest first
   */
  public Models(
      List<Underwriter> all, List<String> released, Activations activations, InstantSource clock) {
    if (all.isEmpty() || released.isEmpty()) {
      throw new IllegalArgumentException("there must be a released model");
    }
    this.all = List.copyOf(all);
    this.released = List.copyOf(released);
    this.activations = activations;
    this.clock = clock;
  }

  /** Newest first. */
  public List<Underwriter> all() {
    return all.reversed();
  }

  /**
   * New scores use it.
   *
   * @throws ConflictException {@code MODEL_NOT_AVAILABLE} when its files are not at hand any more
   */
  public Underwriter active() {
    return activations
        .at(clock.instant())
        .map(activation -> released(activation.modelId()))
        .orElseGet(this::newestReleased);
  }

  /** The newest that comes with the engine: a new platform begins with it. */
  Underwriter newestReleased() {
    return released(released.getLast());
  }

  public Optional<Underwriter> find(String id) {
    return all.stream().filter(model -> id(model).equals(id)).findFirst();
  }

  /**
   * The version that a stored score or job names.
   *
   * @throws ConflictException {@code MODEL_NOT_AVAILABLE} when its files are not at hand any more
   */
  public Underwriter released(String id) {
    return find(id)
        .orElseThrow(() ->
            new ConflictException(
                "MODEL_NOT_AVAILABLE",
                "model version " + id + " is not installed here; ask the operator to put it back"));
  }

  public static String id(Underwriter model) {
    return model.model().version().id();
  }

  public static Digest hash(Underwriter model) {
    return model.model().digest();
  }
}
