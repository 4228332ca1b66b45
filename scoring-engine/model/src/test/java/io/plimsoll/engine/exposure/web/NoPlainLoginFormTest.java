package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class NoPlainLoginFormTest {

  private static final String CHECK = "web.no-plain-login-form";

  @Test
  void judgeWhenFormIsOverHttpsThenPass() {
    assertThat(
            new Scene()
                .html("<form action=\"/login\"><input type=\"password\"></form>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenFormLeadsToHttpThenFail() {
    assertThat(
            new Scene()
                .html("<form action=\"http://example.sg/login\"><input type=\"password\"></form>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenPageIsOverHttpThenFail() {
    assertThat(
            new Scene()
                .file(
                    "http://example.sg/",
                    200,
                    "<form action=\"https://example.sg/login\"><input type=\"password\"></form>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoFormThenPass() {
    assertThat(new Scene().file("http://example.sg/", 200, "<p>hello").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP, "http://example.sg/").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
