package io.plimsoll.tenant.authserver;

/** Reads all that is refused now, of every tenant: identifiers and epochs, nothing else. */
@FunctionalInterface
public interface RevocationSource {
  RevokedSet load();
}
