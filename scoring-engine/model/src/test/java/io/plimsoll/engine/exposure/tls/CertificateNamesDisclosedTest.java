package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import io.plimsoll.engine.loader.CheckLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateNamesDisclosedTest {

  private static final String CHECK = "tls.certificate-names-disclosed";

  @Test
  void judgeWhenEveryNameIsDeclaredThenPass() {
    assertThat(new Scene().certificate("good").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenANameIsOutsideThenFailWithTheName() {
    Finding finding = narrower();
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(finding.evidence().get("names")).contains(Scene.DOMAIN);
  }

  /** The same certificate where only the host itself was declared. */
  private static Finding narrower() {
    ObservationSet seen = new Scene().certificate("good").observations();
    ObservationSet declared = new ObservationSet(List.of("www." + Scene.DOMAIN), List.of());
    return CheckLoader.bundled()
        .find(CHECK)
        .orElseThrow()
        .judge(new ObservationSet(declared.domains(), seen.observations()), Scene.SEEN)
        .stream()
        .filter(finding -> finding.outcome() != Outcome.UNKNOWN)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void judgeWhenMadeOutToAnotherThenNotApplicable() {
    assertThat(new Scene().certificate("other").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenNoneWasSentThenUnknown() {
    assertThat(new Scene().tls(Status.NOT_JUDGED).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
