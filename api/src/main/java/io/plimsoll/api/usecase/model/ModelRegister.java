package io.plimsoll.api.usecase.model;

import io.plimsoll.engine.basics.Digest;
import java.time.Instant;
import java.util.Optional;

/** The operator's side of models; everything is in a transaction of the system role. */
public interface ModelRegister {
  /** Nobody else changes the register until this transaction ends. */
  void lock();

  /** The digest under which a version was first seen; empty for one that was not. */
  Optional<Digest> digest(String modelId);

  void register(String modelId, Digest digest, Instant now);

  Optional<Activation> at(Instant moment);

  void add(Activation activation);
}
