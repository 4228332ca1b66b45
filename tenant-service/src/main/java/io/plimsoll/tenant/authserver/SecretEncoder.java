package io.plimsoll.tenant.authserver;

import io.plimsoll.tenant.client.SecretHash;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a presented secret with all that are valid, so that secrets can overlap. It has a prefix
 * of its own and never wants to re-encode: Spring's delegating encoder would turn every secret into
 * bcrypt on first use.
 */
final class SecretEncoder implements PasswordEncoder {
  private static final String PREFIX = "{plimsoll-sha256}";

  /** The valid secrets' hashes in the one text that a registered client has for them. */
  static String join(List<SecretHash> valid) {
    return valid.stream().map(SecretHash::hex).collect(Collectors.joining(",", PREFIX, ""));
  }

  @Override
  public String encode(@Nullable CharSequence secret) {
    throw new UnsupportedOperationException("secrets are made and hashed by ClientService alone");
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
    return secret != null
        && hashes != null
        && hashes.length() > PREFIX.length()
        && hashes.startsWith(PREFIX)
        && Arrays.stream(hashes.substring(PREFIX.length()).split(","))
            .map(SecretHash::new)
            .anyMatch(hash -> hash.fits(secret.toString()));
  }
}
