package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Packaging;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.ReleaseLine;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoEndOfLifeSoftwareTest {

  private static final String CHECK = "network.no-end-of-life-software";

  @Test
  void judgeWhenSupportedThenPass() {
    assertThat(new Scene().page("Server: Microsoft-IIS/10.0").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoLongerMendedThenFail() {
    assertThat(new Scene().page("Server: Microsoft-IIS/7.5").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenStillMendedAtThatTimeThenPass() {
    assertThat(
            new Scene()
                .page("X-Powered-By: PHP/7.4.3")
                .at("2022-11-28T00:00:00Z")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoLongerMendedSinceThenFail() {
    assertThat(
            new Scene()
                .page("X-Powered-By: PHP/7.4.3")
                .at("2022-11-29T00:00:00Z")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoVersionIsShownThenUnknown() {
    assertThat(new Scene().page("Server: nginx").judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknown() {
    assertThat(new Scene().silent(Probes.HTTP, "https://example.sg/").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenADistributionIsNamedThenLowConfidence() {
    Scene scene = new Scene().page("Server: Apache/2.2.15 (CentOS)");
    assertThat(scene.confidence(CHECK)).isEqualTo(Confidence.LOW);
  }

  /** As the list at hand tells it, whatever our own table says of PHP 7.4. */
  private static Scene told(Packaging packaging, boolean ended, @Nullable String day) {
    LocalDate endOfLife = day == null ? null : LocalDate.parse(day);
    Knowledge knowledge = new Knowledge(null, null, null, new ReleaseLine("7.4", ended, endOfLife));
    return new Scene()
        .page("X-Powered-By: PHP/7.4.3")
        .see(
            Probes.SOFTWARE,
            "example.sg:443/php",
            new SoftwareSeen("PHP/7.4.3", "php", "php", "7.4.3", null, packaging, knowledge));
  }

  @Test
  void judgeWhenAListTellsOfTheLineThenItOutweighsOurTable() {
    assertThat(told(Packaging.MAKER, false, "2026-12-01").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(told(Packaging.MAKER, false, "2026-11-30").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
    assertThat(told(Packaging.MAKER, false, null).judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
    assertThat(told(Packaging.MAKER, true, null).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAListTellsOfADistributionsPackageThenLowConfidence() {
    Scene scene = told(Packaging.DISTRIBUTION, true, null);
    assertThat(scene.confidence(CHECK)).isEqualTo(Confidence.LOW);
  }
}
