package io.plimsoll.engine.exposure.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a server's hellos and key exchanges in TLS 1.2 and before show besides version and suite.
 *
 * @param secureRenegotiation whether it binds renegotiations to the connection (RFC 5746)
 * @param compression whether it compresses when offered to (RFC 3749)
 * @param extendedMasterSecret whether it binds the secret to the handshake (RFC 7627)
 * @param dhBits size of the smallest Diffie-Hellman prime it used; null when it used none
 */
public record TlsTraits(
    Shown secureRenegotiation,
    Shown compression,
    Shown extendedMasterSecret,
    @Nullable Integer dhBits) {

  /** Nothing was seen, as of a server that speaks TLS 1.3 alone. */
  public static final TlsTraits UNSEEN =
      new TlsTraits(Shown.NOT_ASKED, Shown.NOT_ASKED, Shown.NOT_ASKED, null);

  /** Whether a server does it. */
  public enum Shown {
    YES,
    NO,
    NOT_ASKED
  }
}
