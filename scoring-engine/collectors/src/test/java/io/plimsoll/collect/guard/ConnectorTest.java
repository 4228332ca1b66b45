package io.plimsoll.collect.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.ForeignProxy;
import io.plimsoll.engine.basics.DomainName;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectorTest {
  private static final DomainName OWN = new DomainName("harbourlight.example");
  private static final AddressPolicy LOOPBACK =
      new AddressPolicy(List.of(IpRange.parse("127.0.0.0/8")));

  @Test
  void openWhenTheMachineHasAProxyThenTheCheckedAddressIsConnectedTo() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ForeignProxy proxy = ForeignProxy.towards(server.getLocalPort());
        Connection connection = open(server.getLocalPort());
        Socket taken = server.accept()) {
      connection.out().write('x');
      assertThat(taken.getInputStream().read()).isEqualTo('x');
      assertThat(proxy.asked()).isZero();
    }
  }

  private static Connection open(int port) throws Exception {
    Guard guard =
        new Guard(
            LOOPBACK,
            new PortRules(Set.of(), Map.of(443, port)),
            OptOut.NONE,
            decision -> {},
            InstantSource.system());
    Ticker ticker = Ticker.system();
    Connector connector =
        new Connector(guard, new Pace(PaceLimits.ETIQUETTE, LOOPBACK, ticker), Limits.STANDARD);
    Consent consent = new Consent("consent-1", Set.of(OWN), Instant.EPOCH, null);
    IpAddress address = IpAddress.parse("127.0.0.1").orElseThrow();
    Permission permission = guard.permit(consent, Purpose.WEB, OWN, address, 443);
    return connector.open(
        ((Permission.Granted) permission).endpoint(),
        Deadline.budget(ticker, Duration.ofSeconds(20)));
  }
}
