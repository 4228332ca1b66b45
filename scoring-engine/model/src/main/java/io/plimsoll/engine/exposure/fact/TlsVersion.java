package io.plimsoll.engine.exposure.fact;

/** The versions of the protocol, oldest first. */
public enum TlsVersion {
  SSL_3("SSLv3"),
  TLS_1_0("TLS 1.0"),
  TLS_1_1("TLS 1.1"),
  TLS_1_2("TLS 1.2"),
  TLS_1_3("TLS 1.3");

  private final String label;

  TlsVersion(String label) {
    this.label = label;
  }

  /** The name people use. */
  public String label() {
    return label;
  }

  /** SSLv3 (RFC 7568), TLS 1.0 and TLS 1.1 (RFC 8996) must not be used any more. */
  public boolean isDeprecated() {
    return compareTo(TLS_1_2) < 0;
  }
}
