package io.plimsoll.api.usecase.once;

import java.time.Instant;
import java.util.Optional;

/** Keeps answers, in the transaction of the work they are about. */
public interface Answers {
  /** Reserves the key until the transaction ends; false when another transaction has it. */
  boolean reserve(RequestKey key);

  /** The answer that is still kept at {@code now}. */
  Optional<KeptAnswer> find(RequestKey key, Instant now);

  void keep(RequestKey key, Answer answer, Instant now, Instant until);
}
