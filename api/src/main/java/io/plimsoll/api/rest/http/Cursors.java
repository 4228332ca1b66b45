package io.plimsoll.api.rest.http;

import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import io.plimsoll.database.TenantScope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. A cursor is signed together with its tenant, list and filters: it opens
 * that one list and no other, and nobody can make one up.
 */
public final class Cursors {
  private static final int POSITION = 16;
  private static final int SIGNATURE = 16;

  private final SecretKey secret;

  public Cursors(SecretKey secret) {
    this.secret = secret;
  }

  /**
   * @param list the contract's operationId
   * @param filters everything else that selects the list's items
   * @return null on the last page
   */
  public @Nullable String next(@Nullable UUID position, String list, @Nullable Object... filters) {
    if (position == null) {
      return null;
    }
    byte[] bytes = bytes(position);
    byte[] both = Arrays.copyOf(bytes, POSITION + SIGNATURE);
    System.arraycopy(sign(bytes, list, filters), 0, both, POSITION, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  /**
   * @return null at the beginning
   * @throws ProblemException when the cursor is not one of this list
   */
  public @Nullable UUID position(
      @Nullable String cursor, String list, @Nullable Object... filters) {
    if (cursor == null) {
      return null;
    }
    byte[] both = decode(cursor);
    byte[] bytes = Arrays.copyOf(both, POSITION);
    byte[] signature = Arrays.copyOfRange(both, Math.min(both.length, POSITION), both.length);
    if (!MessageDigest.isEqual(signature, sign(bytes, list, filters))) {
      throw foreign();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
  }

  private static ProblemException foreign() {
    return new ProblemException(
        ProblemKind.MALFORMED_REQUEST,
        "The cursor does not belong to this list. Begin again without it.",
        Fault.parameter(
            "cursor", "INVALID_CURSOR", "Not a cursor of this list and these filters."));
  }

  private static byte[] bytes(UUID position) {
    return ByteBuffer.allocate(POSITION)
        .putLong(position.getMostSignificantBits())
        .putLong(position.getLeastSignificantBits())
        .array();
  }

  private byte[] sign(byte[] position, String list, @Nullable Object... filters) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      mac.update(position);
      mac.update(context(list, filters).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(String list, @Nullable Object... filters) {
    String[] parts = Arrays.stream(filters).map(String::valueOf).toArray(String[]::new);
    return TenantScope.current() + "\n" + list + "\n" + Hashes.of(parts);
  }
}
