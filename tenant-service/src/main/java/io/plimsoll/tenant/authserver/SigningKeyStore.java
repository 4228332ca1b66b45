package io.plimsoll.tenant.authserver;

import java.time.Instant;
import java.util.List;

/** Where the signing keys are kept, for the one who signs. */
public interface SigningKeyStore {
  /** Those published at that time, newest first. */
  List<SigningKey> published(Instant now);

  void add(SigningKey key);

  /** Forgets keys whose publication ended before. */
  void removeUnpublished(Instant now);

  /** Until the transaction ends, only this process decides about keys. */
  void lock();
}
