package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import org.junit.jupiter.api.Test;

class AeadOnlyTest {

  private static final String CHECK = "tls.aead-only";

  @Test
  void judgeWhenEverySuiteIsThenPass() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .accepts(TlsVersion.TLS_1_3, "TLS_AES_128_GCM_SHA256")
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSomeAreNotThenPartial() {
    assertThat(
            TestTls.server()
                .accepts(
                    TlsVersion.TLS_1_2,
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                    "TLS_RSA_WITH_AES_128_CBC_SHA")
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNoneIsThenFail() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_0, "TLS_RSA_WITH_AES_128_CBC_SHA")
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNotEverySuiteWasAskedAboutThenUnknown() {
    assertThat(
            TestTls.server()
                .acceptsAmongOthers(TlsVersion.TLS_1_2, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoSuiteWasRecordedThenUnknown() {
    assertThat(TestTls.server().accepts(TlsVersion.TLS_1_2).web().judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
