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

class NoWeakCipherTest {

  private static final String CHECK = "tls.no-weak-cipher";

  @Test
  void judgeWhenSuitesAreStrongThenPass() {
    assertThat(
            new Scene()
                .accepts(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTripleDesIsAcceptedThenFail() {
    assertThat(
            new Scene()
                .accepts(
                    TlsVersion.TLS_1_2,
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                    "TLS_RSA_WITH_3DES_EDE_CBC_SHA")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRc4IsAcceptedThenFail() {
    assertThat(
            new Scene()
                .accepts(TlsVersion.TLS_1_0, "TLS_RSA_WITH_RC4_128_SHA")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSuitesWereAskedInPartThenUnknown() {
    assertThat(
            new Scene()
                .protocols(
                    List.of(
                        new TlsProtocol(
                            TlsVersion.TLS_1_2,
                            Support.ACCEPTED,
                            List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
                            false)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
