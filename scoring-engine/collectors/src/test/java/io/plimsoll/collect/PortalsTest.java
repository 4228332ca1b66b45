package io.plimsoll.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import io.plimsoll.testbed.SampleCompany;
import io.plimsoll.testbed.TcpServer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several portals may stand at one port: the same is seen of them over few connections as many. */
class PortalsTest {
  private static final String DOMAIN = "harbourlight.example";
  private static final List<String> PORTALS =
      List.of("cisco-asa", "ivanti", "citrix", "globalprotect");

  @AutoClose private final SampleCompany company = SampleCompany.start();
  private final Scans scans = new Scans(company, Map.of());

  @ParameterizedTest
  @CsvSource({"1, 4", "2, 2", "3, 2", "100, 1"})
  void scanWhenServerKeepsConnectionsOpenThenTheyAreUsedAgain(int answers, int connections) {
    company
        .pages()
        .keepOpen(answers)
        .answer("/dana-na/auth/url_default/welcome.cgi", "200 OK", "<a href=/dana-na/>Sign in</a>");
    ObservationSet seen = scans.scan(Group.NETWORK);
    assertThat(PORTALS)
        .extracting(portal -> port(portal, seen).state())
        .containsExactly(State.ACCEPTS, State.SPEAKS, State.ACCEPTS, State.ACCEPTS);
    int https = Integer.parseInt(company.properties().get("plimsoll.collect.ports.https"));
    assertThat(scans.audit)
        .filteredOn(line -> line.purpose().equals("port") && line.port() == https)
        .hasSize(connections);
  }

  @Test
  void scanWhenThePortOpensOnceAndThenNoMoreThenTheOthersAreUnknown() {
    AtomicReference<TcpServer> itself = new AtomicReference<>();
    try (TcpServer once = TcpServer.start(socket -> Objects.requireNonNull(itself.get()).close())) {
      itself.set(once);
      String property = "plimsoll.collect.ports.https";
      ObservationSet seen =
          new Scans(company, Map.of(property, Integer.toString(once.port()))).scan(Group.NETWORK);
      assertThat(PORTALS)
          .extracting(portal -> seen.find("port." + portal, DOMAIN).orElseThrow().reading())
          .satisfiesExactly(
              first -> assertThat(first).isInstanceOf(Answered.class),
              second -> assertThat(second).isInstanceOf(Silent.class),
              third -> assertThat(third).isInstanceOf(Silent.class),
              fourth -> assertThat(fourth).isInstanceOf(Silent.class));
    }
  }

  private static ServicePort port(String service, ObservationSet seen) {
    return (ServicePort)
        ((Answered) seen.find("port." + service, DOMAIN).orElseThrow().reading()).fact();
  }
}
