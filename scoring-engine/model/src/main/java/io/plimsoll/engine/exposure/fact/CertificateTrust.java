package io.plimsoll.engine.exposure.fact;

/**
 * Whether a certificate chain leads to a trusted root by PKIX path validation (RFC 5280 section 6)
 * at the time of observation. Expiry and host name are not part of it: checks read them from the
 * certificate.
 *
 * @param store the name and version of the trust store that was asked
 * @param status the verdict
 * @param detail what the validator said, for a person
 */
public record CertificateTrust(String store, Status status, String detail) {

  /** The verdict on a chain. */
  public enum Status {
    TRUSTED,
    SELF_SIGNED,
    /** An intermediate certificate was not sent. */
    INCOMPLETE,
    UNKNOWN_ROOT,
    /** A signature or a constraint in the path does not hold. */
    INVALID,
    /** Not judged, or not TLS at all. */
    NOT_JUDGED
  }
}
