package io.plimsoll.tenant.audit;

import io.plimsoll.database.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept in its tenant's hash chain.
 *
 * @param sequence its place, from 1 without gaps
 * @param details a JSON object, exactly as stored
 * @param previousHash the hash of the event before, 64 zeros for the first; hexadecimal
 * @param hash SHA-256 over the previous hash and every other member; hexadecimal
 */
public record AuditEvent(
    TenantId tenant,
    long sequence,
    UUID id,
    Instant occurredAt,
    String actorKind,
    String actorId,
    String action,
    String resource,
    String resourceId,
    @Nullable String traceId,
    String details,
    String previousHash,
    String hash) {

  /** The hash before the first event. */
  public static final String GENESIS = "0".repeat(64);

  /**
   * What the hash must be. The database computes it on insertion; this is the same computation over
   * again, so that a verifier need not trust the database.
   */
  String expectedHash() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(HexFormat.of().parseHex(previousHash));
      frame(out, bytes(tenant.value()));
      frame(out, bytes(sequence));
      frame(out, bytes(id));
      frame(out, bytes(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt)));
      for (String text : new String[] {actorKind, actorId, action, resource, resourceId}) {
        frame(out, text.getBytes(StandardCharsets.UTF_8));
      }
      frame(out, traceId == null ? null : traceId.getBytes(StandardCharsets.UTF_8));
      frame(out, details.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void frame(DataOutputStream out, byte @Nullable [] field) throws IOException {
    out.writeInt(field == null ? -1 : field.length);
    if (field != null) {
      out.write(field);
    }
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
