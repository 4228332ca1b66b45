package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewServicesTest {

  private static final String CHECK = "network.few-services";
  private static final List<String> SERVICES =
      List.of("ftp", "ssh", "telnet", "smb", "mysql", "rdp", "vnc", "redis");

  @ParameterizedTest
  @CsvSource({"0, PASS", "3, PASS", "4, PARTIAL", "6, PARTIAL", "7, FAIL"})
  void judgeWhenSoManySpeakThenAsTold(int speaking, Outcome outcome) {
    Scene scene = new Scene().port("canary", State.REFUSED);
    SERVICES.subList(0, speaking).forEach(service -> scene.port(service, State.SPEAKS));
    SERVICES
        .subList(speaking, SERVICES.size())
        .forEach(service -> scene.port(service, State.ACCEPTS));
    assertThat(scene.judge(CHECK).outcome()).isEqualTo(outcome);
  }

  @Test
  void judgeWhenEveryPortAcceptsThenUnknown() {
    Scene scene = new Scene().port("canary", State.ACCEPTS).port("ftp", State.SPEAKS);
    assertThat(scene.judge(CHECK).unknownReason()).isEqualTo(UnknownReason.BLOCKED);
  }

  @Test
  void judgeWhenNoPortRepliesThenUnknown() {
    Scene scene = new Scene().port("canary", State.NO_REPLY).port("ftp", State.NO_REPLY);
    assertThat(scene.judge(CHECK).unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    assertThat(new Scene().silent(Probes.port("canary"), Scene.DOMAIN).judge(CHECK).unknownReason())
        .isEqualTo(UnknownReason.TIMED_OUT);
  }
}
