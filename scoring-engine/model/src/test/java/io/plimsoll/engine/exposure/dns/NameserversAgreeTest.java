package io.plimsoll.engine.exposure.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import io.plimsoll.engine.exposure.fact.NameServerSeen.Transfer;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameserversAgreeTest {

  private static final String CHECK = "dns.nameservers-agree";

  private static Scene servers(NameServerSeen... seen) {
    Scene scene = new Scene();
    for (NameServerSeen server : seen) {
      scene.see(Probes.NAME_SERVER, Probes.nameServer(Scene.DOMAIN, server.host()), server);
    }
    return scene.records(
        Scene.DOMAIN,
        "NS",
        List.of(new DnsRecord.Ns("ns1.example.sg"), new DnsRecord.Ns("ns2.example.sg")));
  }

  private static NameServerSeen server(int number, boolean authoritative, long serial) {
    return server(number, authoritative, serial, false, Transfer.REFUSED, "ns1.example.sg");
  }

  private static NameServerSeen server(
      int number,
      boolean authoritative,
      long serial,
      boolean recursion,
      Transfer transfer,
      String named) {
    return new NameServerSeen(
        Scene.DOMAIN,
        "ns" + number + ".example.sg",
        "192.0.2." + number,
        authoritative,
        serial,
        List.of(named),
        recursion,
        transfer);
  }

  @Test
  void judgeWhenAllHoldTheSameThenPass() {
    assertThat(servers(server(1, true, 1), server(2, true, 1)).judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSerialsDifferThenPartial() {
    assertThat(servers(server(1, true, 1), server(2, true, 2)).judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenServersDifferThenFail() {
    assertThat(
            servers(
                    server(1, true, 1),
                    server(2, true, 1, false, Transfer.REFUSED, "ns9.example.sg"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenLameServerHoldsNothingThenPass() {
    assertThat(servers(server(1, true, 1), server(2, false, 2)).judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoZoneThenNotApplicable() {
    assertThat(new Scene().records(Scene.DOMAIN, "NS", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        servers(server(1, true, 1))
            .silent(Probes.NAME_SERVER, Probes.nameServer(Scene.DOMAIN, "ns2.example.sg"))
            .judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
