package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * What one TLS server accepts and shows.
 *
 * @param host the server name sent
 * @param port the published port
 * @param address the address connected to
 * @param protocols the versions asked about, each with what came of it, in any order
 * @param chain the certificates sent, leaf first, each as base64 of its DER form; may be empty
 * @param trust what path validation said of the chain
 * @param ocspStapling whether a certificate status came with the handshake
 * @param traits what else its hellos showed
 * @param errors handshake errors seen on the way, for a person
 */
public record TlsEndpoint(
    String host,
    int port,
    String address,
    List<TlsProtocol> protocols,
    List<String> chain,
    CertificateTrust trust,
    Stapling ocspStapling,
    TlsTraits traits,
    List<String> errors)
    implements Fact {

  public TlsEndpoint {
    Require.between("port", port, 1, 65_535);
    protocols = List.copyOf(protocols);
    chain = List.copyOf(chain);
    errors = List.copyOf(errors);
  }

  /** The versions the server agreed to. */
  public List<TlsVersion> accepted() {
    return protocols.stream()
        .filter(protocol -> protocol.support() == TlsProtocol.Support.ACCEPTED)
        .map(TlsProtocol::version)
        .sorted()
        .toList();
  }

  /** Whether a certificate status came with the handshake. */
  public enum Stapling {
    STAPLED,
    NOT_STAPLED,
    NOT_ASKED
  }
}
