package io.plimsoll.api.usecase.vendor;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.tenant.onboarding.Vendor;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A third party, declared or seen or both.
 *
 * @param match how sure it is that both are the same; present exactly when it is both
 */
public record ThirdParty(
    @Nullable Vendor declared, @Nullable SeenVendor seen, @Nullable Confidence match) {

  static ThirdParty declared(Vendor vendor) {
    return new ThirdParty(vendor, null, null);
  }

  static ThirdParty seen(SeenVendor vendor) {
    return new ThirdParty(null, vendor, null);
  }

  /** The declared vendor's id, or the detection's where nothing was declared. */
  public UUID id() {
    return declared != null ? declared.id() : Objects.requireNonNull(seen).id();
  }

  /** Of what changes under {@link #id()}. */
  public int version() {
    return declared != null ? declared.version() : Objects.requireNonNull(seen).version();
  }

  public Origin origin() {
    if (declared == null) {
      return Origin.DETECTED;
    }
    return seen == null ? Origin.DECLARED : Origin.BOTH;
  }

  /** How it became known. */
  public enum Origin {
    DECLARED,
    DETECTED,
    BOTH
  }
}
