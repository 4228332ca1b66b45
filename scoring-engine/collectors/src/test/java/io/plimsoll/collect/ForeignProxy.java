package io.plimsoll.collect;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy that the machine is set up with for one port, where nobody listens: whoever heeds it does
 * not get through.
 */
public final class ForeignProxy extends ProxySelector implements AutoCloseable {
  private static final Proxy NOBODY =
      new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("127.0.0.1", 1));

  private final ProxySelector usual;
  private final int port;
  private final AtomicInteger asked = new AtomicInteger();

  private ForeignProxy(ProxySelector usual, int port) {
    this.usual = usual;
    this.port = port;
  }

  /** Sets it up until it is closed; other ports go as before. */
  public static ForeignProxy towards(int port) {
    ForeignProxy proxy = new ForeignProxy(ProxySelector.getDefault(), port);
    ProxySelector.setDefault(proxy);
    return proxy;
  }

  /** How often somebody wanted to know the way to the port. */
  public int asked() {
    return asked.get();
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (uri.getPort() != port) {
      return usual.select(uri);
    }
    asked.incrementAndGet();
    return List.of(NOBODY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    usual.connectFailed(uri, address, failure);
  }

  @Override
  public void close() {
    ProxySelector.setDefault(usual);
  }
}
