package io.plimsoll.collect.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** An open connection to a checked endpoint; closing it frees its place in the pace. */
public final class Connection implements AutoCloseable {
  private final Endpoint endpoint;
  private final Socket socket;
  private final Pace.Slot slot;

  Connection(Endpoint endpoint, Socket socket, Pace.Slot slot) {
    this.endpoint = endpoint;
    this.socket = socket;
    this.slot = slot;
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  public InputStream in() throws IOException {
    return socket.getInputStream();
  }

  public OutputStream out() throws IOException {
    return socket.getOutputStream();
  }

  /** A TLS layer over this connection with the host's name as peer; not yet shaken hands. */
  public SSLSocket layer(SSLSocketFactory factory) throws IOException {
    return (SSLSocket)
        factory.createSocket(socket, endpoint.host().value(), endpoint.port(), false);
  }

  @Override
  public void close() {
    try (slot) {
      socket.close();
    } catch (IOException ignored) {
      // The peer is gone or we are done with it: either way nothing is lost.
    }
  }
}
