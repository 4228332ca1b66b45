package io.plimsoll.tenant.authserver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * The present refusals, read again every second by whichever request comes first, so that a
 * revocation holds within two seconds. When it cannot be read, nobody is let in.
 */
public final class RevocationList {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration USABLE = Duration.ofSeconds(2);

  private final RevocationSource source;
  private final InstantSource clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(RevokedSet revoked, Instant readAt) {
    boolean isYounger(Duration age, Instant now) {
      return now.isBefore(readAt.plus(age));
    }
  }

  RevocationList(RevocationSource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * @throws AuthenticationServiceException when it cannot be known
   */
  boolean refuses(Caller caller) {
    return current().refuses(caller);
  }

  private RevokedSet current() {
    Snapshot present = snapshot;
    if (present != null && present.isYounger(FRESH, clock.instant())) {
      return present.revoked();
    }
    if (present != null && present.isYounger(USABLE, clock.instant()) && loading.isLocked()) {
      return present.revoked();
    }
    loading.lock();
    try {
      return refreshed();
    } finally {
      loading.unlock();
    }
  }

  private RevokedSet refreshed() {
    // The time before the query: what commits while it runs may be missing from it.
    Instant before = clock.instant();
    Snapshot present = snapshot;
    if (present != null && present.isYounger(FRESH, before)) {
      return present.revoked();
    }
    try {
      Snapshot read = new Snapshot(source.load(), before);
      snapshot = read;
      return read.revoked();
    } catch (RuntimeException e) {
      throw new AuthenticationServiceException("revocations cannot be read", e);
    }
  }
}
