package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.Map;

/**
 * Whether a service answers on its port.
 *
 * @param service the service asked for, as in the probe's name
 * @param host the host asked
 * @param address the address connected to
 * @param port the published port
 * @param state what the port did
 * @param banner what it said first, at most 4 KB, one character per byte; empty when nothing
 * @param details what the protocol told without a login, as {@code nla=false} or {@code auth=none}
 */
public record ServicePort(
    String service,
    String host,
    String address,
    int port,
    State state,
    String banner,
    Map<String, String> details)
    implements Fact {

  public ServicePort {
    Require.between("port", port, 1, 65_535);
    details = Copies.sorted(details);
  }

  /** What the port did. */
  public enum State {
    /** The service's own protocol answered: only this is an open service. */
    SPEAKS,
    /**
     * The connection was accepted, the protocol did not answer; a proxy may accept for every port.
     */
    ACCEPTS,
    /** The connection was refused. */
    REFUSED,
    /** No answer to the connection attempt; a dropping firewall looks like this. */
    NO_REPLY
  }
}
