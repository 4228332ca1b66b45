package io.plimsoll.tenant.audit;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs checkpoints with a key that the database never sees. */
public final class CheckpointSigner {
  private final SecretKey key;

  public CheckpointSigner(MasterKey master) {
    this.key = master.derive("audit-checkpoint", "HmacSHA256");
  }

  public AuditCheckpoint sign(TenantId tenant, AuditHead head, Instant takenAt) {
    return new AuditCheckpoint(tenant, head, takenAt, signature(tenant, head, takenAt));
  }

  public boolean isGenuine(AuditCheckpoint checkpoint) {
    String expected = signature(checkpoint.tenant(), checkpoint.head(), checkpoint.takenAt());
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8),
        checkpoint.signature().getBytes(StandardCharsets.UTF_8));
  }

  private String signature(TenantId tenant, AuditHead head, Instant takenAt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String text =
          String.join(
              "\n",
              tenant.toString(),
              Long.toString(head.sequence()),
              head.hash(),
              takenAt.toString());
      byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
