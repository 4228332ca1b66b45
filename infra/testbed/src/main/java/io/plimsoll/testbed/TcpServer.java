package io.plimsoll.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections on a port of its own on loopback, each served on a virtual thread. */
public final class TcpServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Handler handler;
  private final AtomicInteger accepted = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private TcpServer(Handler handler, ServerSocket listener) {
    this.handler = handler;
    this.listener = listener;
  }

  /** Starts a server on 127.0.0.1. */
  public static TcpServer start(Handler handler) {
    return start("127.0.0.1", handler);
  }

  /** Starts a server on a loopback address. */
  public static TcpServer start(String address, Handler handler) {
    return start(new InetSocketAddress(address, 0), handler);
  }

  static TcpServer start(InetSocketAddress place, Handler handler) {
    try {
      ServerSocket listener = new ServerSocket();
      listener.bind(place, 64);
      TcpServer server = new TcpServer(handler, listener);
      Thread.ofVirtual().name("testbed-" + listener.getLocalPort()).start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** How many connections came in so far. */
  public int connections() {
    return accepted.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        accepted.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      handler.serve(socket);
    } catch (IOException | InterruptedException ignored) {
      // A peer that hangs up is what test peers do.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves one connection; it is closed afterwards. */
  @FunctionalInterface
  public interface Handler {
    void serve(Socket socket) throws IOException, InterruptedException;
  }
}
