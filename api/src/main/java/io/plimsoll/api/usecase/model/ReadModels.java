package io.plimsoll.api.usecase.model;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.tenant.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads model versions and what each is used for. */
@Service
@Transactional(readOnly = true)
public class ReadModels {
  /** What a version is used for. */
  public enum State {
    ACTIVE,
    SCHEDULED,
    AVAILABLE,
    RETIRED
  }

  /**
   * A version.
   *
   * @param activations newest first
   */
  public record Entry(Underwriter model, State state, List<Activation> activations) {}

  private final Models models;
  private final Activations activations;
  private final InstantSource clock;

  ReadModels(Models models, Activations activations, InstantSource clock) {
    this.models = models;
    this.activations = activations;
    this.clock = clock;
  }

  /** Newest first. */
  public List<Entry> all() {
    Book book = new Book();
    return models.all().stream().map(book::entry).toList();
  }

  public Entry one(String id) {
    return new Book()
        .entry(models.find(id).orElseThrow(() -> new NotFoundException("model version")));
  }

  /** What is activated, looked up once. */
  private final class Book {
    private final Instant now = clock.instant();
    private final List<Activation> all = activations.all();
    private final Optional<String> active = activations.at(now).map(Activation::modelId);

    Entry entry(Underwriter model) {
      String id = Models.id(model);
      List<Activation> own = all.stream().filter(one -> one.modelId().equals(id)).toList();
      return new Entry(model, state(id, own), own);
    }

    private State state(String id, List<Activation> own) {
      if (active.filter(id::equals).isPresent()) {
        return State.ACTIVE;
      }
      if (own.stream().anyMatch(one -> one.effectiveFrom().isAfter(now))) {
        return State.SCHEDULED;
      }
      return own.isEmpty() ? State.AVAILABLE : State.RETIRED;
    }
  }
}
