package io.plimsoll.api.usecase.model;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.tenant.ConflictException;
import java.util.List;
import java.util.Optional;

/** Every released model version, ready to assess; the newest is the active one. */
public final class Models {
  private final List<Underwriter> all;

  /**
   * @param all oldest first, at least one
   */
  public Models(List<Underwriter> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there must be a released model");
    }
    this.all = List.copyOf(all);
  }

  /** Newest first. */
  public List<Underwriter> all() {
    return all.reversed();
  }

  /** New scores use it. */
  public Underwriter active() {
    return all.getLast();
  }

  public boolean isActive(Underwriter model) {
    return id(model).equals(id(active()));
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
