package io.plimsoll.testbed;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * What a TLS server shows.
 *
 * @param key its private key
 * @param chain its certificates, leaf first
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
  private static final char[] NO_PASSWORD = {};

  public Identity {
    chain = List.copyOf(chain);
  }

  /** A server's side of TLS over accepted connections, with the runtime's own settings. */
  public Tls tls(List<String> protocols, List<String> suites) {
    return new Tls(context(), protocols, suites);
  }

  /** TLS 1.2 and 1.3 with the runtime's own suites. */
  public Tls tls() {
    return tls(List.of("TLSv1.2", "TLSv1.3"), List.of());
  }

  private SSLContext context() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, NO_PASSWORD);
      store.setKeyEntry("server", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * TLS settings of a server.
   *
   * @param context with its identity
   * @param protocols the enabled versions by their JSSE names
   * @param suites the enabled suites; empty for the runtime's own
   */
  public record Tls(SSLContext context, List<String> protocols, List<String> suites) {
    SSLSocket over(Socket socket) throws IOException {
      SSLSocket tls =
          (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      tls.setUseClientMode(false);
      tls.setEnabledProtocols(protocols.toArray(String[]::new));
      if (!suites.isEmpty()) {
        tls.setEnabledCipherSuites(suites.toArray(String[]::new));
      }
      tls.startHandshake();
      return tls;
    }
  }
}
