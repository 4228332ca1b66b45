package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The guidelines of Mozilla Server Side TLS 5.7, strictest first. */
enum MozillaLevel {
  MODERN(TlsVersion.TLS_1_3, Set.of()),
  INTERMEDIATE(
      TlsVersion.TLS_1_2,
      Set.of(
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256")),
  OLD(
      TlsVersion.TLS_1_0,
      Set.of(
          "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
          "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
          "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
          "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
          "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256",
          "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
          "TLS_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_RSA_WITH_AES_128_CBC_SHA256",
          "TLS_RSA_WITH_AES_256_CBC_SHA256",
          "TLS_RSA_WITH_AES_128_CBC_SHA",
          "TLS_RSA_WITH_AES_256_CBC_SHA",
          "TLS_RSA_WITH_3DES_EDE_CBC_SHA")),
  NONE(TlsVersion.SSL_3, Set.of());

  private static final Set<String> TLS_1_3_SUITES =
      Set.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");

  private final TlsVersion oldest;
  private final Set<String> added;

  MozillaLevel(TlsVersion oldest, Set<String> added) {
    this.oldest = oldest;
    this.added = added;
  }

  /** The strictest guideline that allows everything the server accepts. */
  static MozillaLevel of(TlsEndpoint endpoint) {
    List<String> suites = CipherSuites.accepted(endpoint);
    TlsVersion first = endpoint.accepted().getFirst();
    return Stream.of(MODERN, INTERMEDIATE, OLD)
        .filter(level -> first.compareTo(level.oldest) >= 0 && suites.stream().allMatch(level::has))
        .findFirst()
        .orElse(NONE);
  }

  /** Whether the guideline allows a suite: its own, and those of every stricter one. */
  boolean has(String suite) {
    return TLS_1_3_SUITES.contains(suite)
        || Stream.of(values())
            .filter(level -> level.compareTo(this) <= 0)
            .anyMatch(level -> level.added.contains(suite));
  }

  /** The oldest version the guideline allows. */
  TlsVersion oldest() {
    return oldest;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
