package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class FewThirdPartyScriptsTest {

  private static final String CHECK = "vendor.few-third-party-scripts";

  private static Finding page(int strangers, String more) {
    StringBuilder html = new StringBuilder(more);
    for (int i = 0; i < strangers; i++) {
      html.append("<script src='https://cdn").append(i).append(".example/a.js'></script>");
    }
    return new Scene().html(html.toString()).judge(CHECK);
  }

  @Test
  void judgeWhenEightThenPassAndNineThenPartialAndSixteenThenFail() {
    assertThat(page(8, "").outcome()).isEqualTo(Outcome.PASS);
    assertThat(page(9, "").outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(page(16, "").outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenHostsAreOnesOwnOrOneVendorsThenTheyAddLittle() {
    String html =
        "<script src='/own.js'></script><script src='https://cdn.example.sg/a.js'></script>"
            + "<iframe src='//js.stripe.com/'></iframe><script src='https://m.stripe.network/x'></script>";
    Finding finding = page(7, html);
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    assertThat(finding.evidence().get("parties")).contains("Stripe");
  }

  @Test
  void judgeWhenThePageIsSomebodyElsesThenNotApplicable() {
    Scene scene =
        new Scene()
            .see(
                Probes.HTTP,
                "https://example.sg/",
                Scene.exchange(
                    List.of(
                        Scene.hop(
                            "https://parked.example/",
                            200,
                            io.plimsoll.engine.exposure.fact.CertificateTrust.Status.TRUSTED)),
                    "",
                    null));
    assertThat(scene.judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenThePageIsRefusedThenUnknown() {
    Finding finding =
        new Scene()
            .page(403, io.plimsoll.engine.exposure.fact.CertificateTrust.Status.TRUSTED, "")
            .judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP, "https://example.sg/").judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
