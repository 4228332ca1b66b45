package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class CorsRestrictedTest {

  private static final String CHECK = "web.cors-restricted";

  @Test
  void judgeWhenNobodyIsAllowedThenPass() {
    assertThat(new Scene().cors().judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenAnybodyWithoutCredentialsThenPass() {
    assertThat(new Scene().cors("Access-Control-Allow-Origin: *").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenChosenOriginThenPass() {
    assertThat(
            new Scene()
                .cors("Access-Control-Allow-Origin: https://partner.example")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOriginIsEchoedWithCredentialsThenFail() {
    assertThat(
            new Scene()
                .cors(
                    "Access-Control-Allow-Origin: " + Probes.STRANGE_ORIGIN,
                    "Access-Control-Allow-Credentials: true")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOriginIsEchoedWithoutCredentialsThenPass() {
    assertThat(
            new Scene()
                .cors("Access-Control-Allow-Origin: " + Probes.STRANGE_ORIGIN)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP_CORS, "https://example.sg/").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
