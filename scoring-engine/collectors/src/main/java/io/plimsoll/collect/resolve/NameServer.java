package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.engine.basics.InvalidValueException;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The resolver that is asked.
 *
 * @param address its address; a name would need another resolver first
 * @param port its UDP and TCP port
 */
public record NameServer(IpAddress address, int port) {
  public NameServer {
    if (port < 1 || port > 65_535) {
      throw new InvalidValueException("resolver", "must have a port of 1 to 65535");
    }
  }

  /**
   * Reads {@code host:port}, {@code host}, {@code [v6]:port} or {@code localhost:port}.
   *
   * @throws InvalidValueException when the host is neither an address nor {@code localhost}
   */
  public static NameServer parse(String text) {
    int colon = text.lastIndexOf(':');
    boolean port = colon >= 0 && (text.indexOf(':') == colon || text.charAt(colon - 1) == ']');
    String host = port ? text.substring(0, colon) : text;
    return new NameServer(address(host), port ? port(text.substring(colon + 1)) : 53);
  }

  private static IpAddress address(String host) {
    String bare = host.startsWith("[") && host.endsWith("]") ? inside(host) : host;
    Optional<IpAddress> address =
        bare.equals("localhost") ? IpAddress.parse("127.0.0.1") : IpAddress.parse(bare);
    return address.orElseThrow(
        () -> new InvalidValueException("resolver", "must be address:port, as 192.0.2.53:53"));
  }

  private static String inside(String host) {
    return host.substring(1, host.length() - 1);
  }

  private static int port(String digits) {
    if (!digits.matches("[0-9]{1,5}")) {
      throw new InvalidValueException("resolver", "must have a port of 1 to 65535");
    }
    return Integer.parseInt(digits);
  }

  InetSocketAddress socketAddress() {
    return new InetSocketAddress(address.toInetAddress(), port);
  }

  @Override
  public String toString() {
    return address + ":" + port;
  }
}
