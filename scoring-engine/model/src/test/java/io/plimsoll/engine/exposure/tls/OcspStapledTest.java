package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.fact.TlsEndpoint.Stapling;
import org.junit.jupiter.api.Test;

class OcspStapledTest {

  private static final String CHECK = "tls.ocsp-stapled";

  @Test
  void judgeWhenStapledThenPass() {
    assertThat(
            TestTls.server().sends("leaf").stapling(Stapling.STAPLED).web().judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNotStapledThenFail() {
    assertThat(
            TestTls.server()
                .sends("leaf")
                .stapling(Stapling.NOT_STAPLED)
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNotAskedThenUnknown() {
    assertThat(
            TestTls.server()
                .sends("leaf")
                .stapling(Stapling.NOT_ASKED)
                .web()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenAuthorityDoesNotAnswerThenNotApplicable() {
    assertThat(TestTls.server().sends("long").web().judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenNoneWasSentThenUnknown() {
    assertThat(TestTls.server().web().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
