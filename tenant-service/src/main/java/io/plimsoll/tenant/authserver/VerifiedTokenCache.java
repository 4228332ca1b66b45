package io.plimsoll.tenant.authserver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was checked, by their SHA-256, until they expire. A signature costs half a
 * millisecond, a look here a few microseconds. Bounded: the least recently used goes first.
 */
final class VerifiedTokenCache {
  static final int CAPACITY = 20_000;

  private final Map<String, Caller> callers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Caller> eldest) {
          return size() > CAPACITY;
        }
      };

  /** The caller of the token, verified by {@code verify} unless it was before. */
  Caller get(String token, Instant now, Function<String, Caller> verify) {
    String hash = hash(token);
    Caller known = find(hash);
    if (known != null && now.isBefore(known.expiresAt())) {
      return known;
    }
    Caller verified = verify.apply(token);
    put(hash, verified);
    return verified;
  }

  private synchronized @Nullable Caller find(String hash) {
    return callers.get(hash);
  }

  private synchronized void put(String hash, Caller caller) {
    callers.put(hash, caller);
  }

  synchronized int size() {
    return callers.size();
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
