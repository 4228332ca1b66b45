package io.plimsoll.api.usecase.vendor;

import io.plimsoll.engine.exposure.vendor.DetectedVendor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A third party that exposure checks saw.
 *
 * @param table the version of the vendor table it was recognised with
 * @param detected what shows of it, as last seen
 * @param vendorId the declared vendor that a person made of it; null when nobody did
 * @param dismissal null unless a person dismissed it
 */
public record SeenVendor(
    UUID id,
    UUID applicantId,
    String table,
    DetectedVendor detected,
    Instant firstSeenAt,
    Instant lastSeenAt,
    @Nullable UUID vendorId,
    @Nullable Dismissal dismissal,
    int version) {

  /** Why and when a person said that it is not in use. */
  public record Dismissal(String reason, Instant at) {}

  SeenVendor confirmedAs(UUID declared) {
    return new SeenVendor(
        id, applicantId, table, detected, firstSeenAt, lastSeenAt, declared, null, version + 1);
  }

  SeenVendor dismissed(Dismissal why) {
    return new SeenVendor(
        id, applicantId, table, detected, firstSeenAt, lastSeenAt, null, why, version + 1);
  }
}
