package io.plimsoll.tenant.authserver;

import java.time.InstantSource;

/** What the authorization server wants done now and then; hourly is enough. */
public final class AuthHousekeeping {
  private final SigningKeys keys;
  private final Revocations revocations;
  private final InstantSource clock;

  AuthHousekeeping(SigningKeys keys, Revocations revocations, InstantSource clock) {
    this.keys = keys;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** Makes the next signing key ahead of time and forgets revocations that have expired. */
  public void run() {
    keys.rotateIfDue();
    revocations.removeExpired(clock.instant());
  }
}
