package io.plimsoll.collect.tls;

import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/**
 * Writes a ClientHello that offers exactly one version and the given suites. For TLS 1.3 the key
 * share is empty: the server then names its suite in a HelloRetryRequest (RFC 8446 section 4.2.8)
 * and neither side has to compute anything.
 */
final class ClientHello {
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int RENEGOTIATION_INFO_SCSV = 0x00FF;

  private static final int SERVER_NAME = 0;
  private static final int STATUS_REQUEST = 5;
  private static final int SUPPORTED_GROUPS = 10;
  private static final int EC_POINT_FORMATS = 11;
  private static final int SIGNATURE_ALGORITHMS = 13;
  private static final int EXTENDED_MASTER_SECRET = 23;
  private static final int SUPPORTED_VERSIONS = 43;
  private static final int KEY_SHARE = 51;

  // X25519MLKEM768, x25519, P-256, P-384, P-521, x448, ffdhe2048–4096, brainpool, sect and
  // P-224/192.
  private static final int[] GROUPS = {
    0x11EC, 29, 23, 24, 25, 30, 256, 257, 258, 26, 27, 28, 9, 10, 11, 12, 13, 14, 22, 21, 19
  };

  // ECDSA, EdDSA, RSA-PSS, RSA PKCS#1 with SHA-2, then SHA-1 and DSA for old servers.
  private static final int[] SIGNATURES = {
    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0401,
    0x0501, 0x0601, 0x0301, 0x0303, 0x0201, 0x0203, 0x0202, 0x0402, 0x0101
  };

  private static final SecureRandom RANDOM = new SecureRandom();

  private ClientHello() {}

  static byte[] of(TlsVersion version, List<Integer> suites, String host) {
    Wire body =
        new Wire()
            .u16(Math.min(number(version), 0x0303))
            .raw(random(32))
            .vector8(version == TlsVersion.TLS_1_3 ? random(32) : new byte[0])
            .vector16(suites(version, suites))
            .vector8(compressions(version));
    if (version != TlsVersion.SSL_3) {
      body.vector16(extensions(version, host));
    }
    byte[] handshake = new Wire().u8(CLIENT_HELLO).vector24(body.toBytes()).toBytes();
    int recordVersion = version == TlsVersion.SSL_3 ? 0x0300 : 0x0301;
    return new Wire().u8(HANDSHAKE).u16(recordVersion).vector16(handshake).toBytes();
  }

  /** Before TLS 1.3 DEFLATE (RFC 3749) is offered, to see who takes it; always beside none. */
  private static byte[] compressions(TlsVersion version) {
    return version == TlsVersion.TLS_1_3 ? new byte[] {0} : new byte[] {1, 0};
  }

  /** The version's number on the wire. */
  static int number(TlsVersion version) {
    return switch (version) {
      case SSL_3 -> 0x0300;
      case TLS_1_0 -> 0x0301;
      case TLS_1_1 -> 0x0302;
      case TLS_1_2 -> 0x0303;
      case TLS_1_3 -> 0x0304;
    };
  }

  private static byte[] suites(TlsVersion version, List<Integer> suites) {
    Wire wire = new Wire();
    suites.forEach(wire::u16);
    return (version == TlsVersion.TLS_1_3 ? wire : wire.u16(RENEGOTIATION_INFO_SCSV)).toBytes();
  }

  private static byte[] extensions(TlsVersion version, String host) {
    Wire wire =
        new Wire()
            .u16(SERVER_NAME)
            .vector16(serverName(host))
            .u16(SUPPORTED_GROUPS)
            .vector16(new Wire().vector16(u16s(GROUPS)).toBytes())
            .u16(EC_POINT_FORMATS)
            .vector16(new Wire().vector8(new byte[] {0}).toBytes())
            .u16(EXTENDED_MASTER_SECRET)
            .vector16(new byte[0])
            .u16(STATUS_REQUEST)
            .vector16(new Wire().u8(1).u16(0).u16(0).toBytes());
    if (version.compareTo(TlsVersion.TLS_1_2) >= 0) {
      wire.u16(SIGNATURE_ALGORITHMS).vector16(new Wire().vector16(u16s(SIGNATURES)).toBytes());
    }
    if (version == TlsVersion.TLS_1_3) {
      wire.u16(SUPPORTED_VERSIONS)
          .vector16(new Wire().vector8(u16s(new int[] {number(version)})).toBytes())
          .u16(KEY_SHARE)
          .vector16(new Wire().vector16(new byte[0]).toBytes());
    }
    return wire.toBytes();
  }

  private static byte[] serverName(String host) {
    byte[] name = host.getBytes(StandardCharsets.US_ASCII);
    return new Wire().vector16(new Wire().u8(0).vector16(name).toBytes()).toBytes();
  }

  private static byte[] u16s(int[] values) {
    Wire wire = new Wire();
    for (int value : values) {
      wire.u16(value);
    }
    return wire.toBytes();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
