package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.fact.TlsTraits.Shown;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import org.junit.jupiter.api.Test;

class ExtendedMasterSecretTest {

  private static final String CHECK = "tls.extended-master-secret";

  @Test
  void judgeWhenShownWellThenPass() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .traits(Shown.YES, Shown.NO, Shown.YES)
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenShownBadlyThenFail() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .traits(Shown.YES, Shown.NO, Shown.NO)
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenTls13AloneThenPass() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_3, "TLS_AES_128_GCM_SHA256")
                .traits(Shown.NOT_ASKED, Shown.NOT_ASKED, Shown.NOT_ASKED)
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoHelloShowedItThenUnknown() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .traits(Shown.YES, Shown.NO, Shown.NOT_ASKED)
                .web()
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
