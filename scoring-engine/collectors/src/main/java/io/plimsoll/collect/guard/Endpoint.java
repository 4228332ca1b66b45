package io.plimsoll.collect.guard;

import io.plimsoll.engine.basics.DomainName;
import java.net.InetSocketAddress;
import java.util.Objects;

/**
 * One checked place to connect to. Only {@link Guard} makes one, and a connection goes to this
 * address and no other, so what a name resolves to a moment later does not matter.
 */
public final class Endpoint {
  private final DomainName host;
  private final IpAddress address;
  private final int port;
  private final Purpose purpose;
  private final String consent;

  Endpoint(DomainName host, IpAddress address, int port, Purpose purpose, String consent) {
    this.host = host;
    this.address = address;
    this.port = port;
    this.purpose = purpose;
    this.consent = consent;
  }

  /** The name for Host and SNI. */
  public DomainName host() {
    return host;
  }

  /** The checked address. */
  public IpAddress address() {
    return address;
  }

  /** The port that is really connected to, after overrides. */
  public int port() {
    return port;
  }

  Purpose purpose() {
    return purpose;
  }

  /** The reference of the consent under which it was checked. */
  String consent() {
    return consent;
  }

  InetSocketAddress socketAddress() {
    return new InetSocketAddress(address.toInetAddress(), port);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Endpoint that
        && host.equals(that.host)
        && address.equals(that.address)
        && port == that.port
        && purpose == that.purpose;
  }

  @Override
  public int hashCode() {
    return Objects.hash(host, address, port, purpose);
  }

  @Override
  public String toString() {
    return host + " [" + address + "]:" + port;
  }
}
