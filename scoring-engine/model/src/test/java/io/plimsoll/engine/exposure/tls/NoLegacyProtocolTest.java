package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoLegacyProtocolTest {

  private static final String CHECK = "tls.no-legacy-protocol";

  @Test
  void judgeWhenOnlyNewVersionsThenPass() {
    assertThat(
            new Scene()
                .accepts(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTls10IsAcceptedThenFail() {
    assertThat(
            new Scene()
                .accepts(TlsVersion.TLS_1_0, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOldVersionsWereNotAskedThenUnknown() {
    assertThat(
            new Scene()
                .protocols(
                    List.of(new TlsProtocol(TlsVersion.TLS_1_3, Support.ACCEPTED, List.of(), true)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoVersionIsAgreedThenUnknown() {
    assertThat(new Scene().protocols(List.of()).judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
