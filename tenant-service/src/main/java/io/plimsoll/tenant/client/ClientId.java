package io.plimsoll.tenant.client;

import io.plimsoll.database.TenantId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * An OAuth client's identifier. It carries its tenant, so that the authorization server can bind
 * the tenant before it reads anything: nobody ever looks a client up across tenants.
 */
public record ClientId(TenantId tenant, UUID id) {
  private static final int BYTES = 32;

  /** The opaque form that callers see: 43 base64url characters. */
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    put(bytes, tenant.value());
    put(bytes, id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** Nothing when the text was never one of ours. */
  public static Optional<ClientId> parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == BYTES ? canonical(text, ByteBuffer.wrap(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Base64 has several spellings of the same bytes: one client has one name. */
  private static Optional<ClientId> canonical(String text, ByteBuffer bytes) {
    ClientId id = new ClientId(new TenantId(uuid(bytes)), uuid(bytes));
    return id.text().equals(text) ? Optional.of(id) : Optional.empty();
  }

  private static void put(ByteBuffer bytes, UUID value) {
    bytes.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public String toString() {
    return text();
  }
}
