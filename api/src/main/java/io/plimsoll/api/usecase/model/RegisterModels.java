package io.plimsoll.api.usecase.model;

import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.tenant.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down at each start which versions there are; a new platform gets its first active one. */
@Service
public class RegisterModels {
  private static final String SYSTEM = "system";

  private final Models models;
  private final ModelRegister register;
  private final IdSource ids;
  private final InstantSource clock;

  RegisterModels(Models models, ModelRegister register, IdSource ids, InstantSource clock) {
    this.models = models;
    this.register = register;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException when a version is not what it was at an earlier start
   */
  @Transactional("systemTransactions")
  public void run() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    register.lock();
    models.all().forEach(model -> register(model, now));
    if (register.at(now).isEmpty()) {
      register.add(first(now));
    }
  }

  private void register(Underwriter model, Instant now) {
    String id = Models.id(model);
    Optional<Digest> known = register.digest(id);
    if (known.isEmpty()) {
      register.register(id, Models.hash(model), now);
    } else if (!known.get().equals(Models.hash(model))) {
      throw new IllegalStateException(
          "model version "
              + id
              + " has digest "
              + Models.hash(model)
              + ", but this platform knows it by "
              + known.get()
              + ": a change needs a new version");
    }
  }

  private Activation first(Instant now) {
    return new Activation(
        ids.next(),
        Models.id(models.newestReleased()),
        now,
        now,
        SYSTEM,
        "first model version of this platform");
  }
}
