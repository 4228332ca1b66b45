package io.plimsoll.collect.offence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.security.Security;

/** Collectors as they must not be written. Nothing here is ever called. */
public final class Careless {
  private Careless() {}

  /** Needs credentials. */
  public interface AsksADatabase {
    java.sql.Connection database();
  }

  /** Connects to what nobody has checked. */
  public static class OpensASocket {
    Socket open(InetAddress address) throws IOException {
      return new Socket(address, 80);
    }
  }

  /** Connects to what nobody has checked, by way of a URL. */
  public static class OpensAUrl {
    Object open(URI address) throws IOException {
      return address.toURL().openConnection();
    }
  }

  /** Connects to what nobody has checked, by way of a channel. */
  public static class OpensAChannel {
    SocketChannel open(InetSocketAddress address) throws IOException {
      return SocketChannel.open(address);
    }
  }

  /** Gets an address that the guard has not seen. */
  public static class LetsTheRuntimeResolve {
    InetAddress[] resolve(String name) throws IOException {
      return InetAddress.getAllByName(name);
    }
  }

  /** Resolves once more, after the guard. */
  public static class ResolvesWhileConnecting {
    InetSocketAddress target(String name) {
      return new InetSocketAddress(name, 443);
    }
  }

  /** Changes what holds for everybody. */
  public static class LoosensEverything {
    void loosen() {
      Security.setProperty("jdk.tls.disabledAlgorithms", "");
    }
  }
}
