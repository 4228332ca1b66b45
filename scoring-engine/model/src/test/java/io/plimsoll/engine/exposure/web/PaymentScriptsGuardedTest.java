package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class PaymentScriptsGuardedTest {

  private static final String CHECK = "web.payment-scripts-guarded";

  @Test
  void judgeWhenOnlyTheProviderRunsThenPass() {
    assertThat(
            new Scene()
                .html("<script src=\"https://js.stripe.com/v3/\"></script>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenAStrangerRunsTooThenFail() {
    assertThat(
            new Scene()
                .html(
                    "<script src=\"https://js.stripe.com/v3/\"></script><script src=\"https://tag.example/t.js\"></script>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAStrangerIsLimitedThenPartial() {
    assertThat(
            new Scene()
                .html(
                    "<script src=\"https://js.stripe.com/v3/\"></script><script src=\"https://tag.example/t.js\"></script>",
                    "Content-Security-Policy: default-src 'self' https://js.stripe.com https://tag.example")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNoCardsThenNotApplicable() {
    assertThat(
            new Scene()
                .html("<script src=\"https://tag.example/t.js\"></script>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSiteRefusesUsThenUnknown() {
    assertThat(new Scene().page(403, Status.TRUSTED, "").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP, "https://example.sg/").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
