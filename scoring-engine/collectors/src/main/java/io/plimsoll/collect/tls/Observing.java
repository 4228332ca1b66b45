package io.plimsoll.collect.tls;

import io.plimsoll.collect.guard.Connection;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS for looking: any certificate is let through so that it can be seen. Nothing secret is ever
 * sent over such a connection, and whether the certificate is good is told by {@link TrustJudge}.
 */
public final class Observing {
  private final SSLSocketFactory factory;

  public Observing() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new LookOnly()}, null);
      this.factory = context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has TLS", e);
    }
  }

  /** Shakes hands over a connection; the host's name goes out as SNI. */
  public SSLSocket handshake(Connection connection) throws IOException {
    SSLSocket socket = connection.layer(factory);
    socket.startHandshake();
    return socket;
  }

  /** The certificates the server sent, leaf first; empty when it sent none. */
  public static List<X509Certificate> chain(SSLSocket socket) {
    try {
      Certificate[] sent = socket.getSession().getPeerCertificates();
      return Arrays.stream(sent).map(X509Certificate.class::cast).toList();
    } catch (SSLPeerUnverifiedException e) {
      return List.of();
    }
  }

  /** Extended, because JSSE puts its own checks around the plain kind. */
  private static final class LookOnly extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String auth, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String auth, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String auth) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String auth, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String auth, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String auth) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
