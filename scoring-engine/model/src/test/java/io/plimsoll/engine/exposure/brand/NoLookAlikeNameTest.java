package io.plimsoll.engine.exposure.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoLookAlikeNameTest {
  private static final String CHECK = "brand.no-look-alike-name";

  private static final String NOBODY = LookAlikes.nobody(Scene.DOMAIN).orElseThrow();

  /** Every look-alike but one does not exist, nor does what nobody made. */
  private static Scene but(String kept) {
    Scene scene = absent(new Scene(), NOBODY);
    LookAlikes.of(Scene.DOMAIN).stream()
        .filter(name -> !name.equals(kept))
        .forEach(name -> absent(scene, name));
    return scene;
  }

  private static Scene absent(Scene scene, String name) {
    return scene.see(
        Probes.dns("A"), name, DnsAnswer.empty(name, "A", DnsAnswer.Status.NO_SUCH_NAME));
  }

  private static Scene existing(Scene scene, String name) {
    return scene.records(name, "A", List.of(new DnsRecord.Address("192.0.2.1")));
  }

  @Test
  void judgeWhenNoneExistsThenPass() {
    assertThat(but("").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSomeExistThenPartialAndNamed() {
    Scene scene = existing(but("examp1e.sg"), "examp1e.sg");
    assertThat(scene.judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(scene.judge(CHECK).evidence()).containsEntry("names", "examp1e.sg");
  }

  @Test
  void judgeWhenOneIsSilentAndNoneExistsThenUnknown() {
    Scene scene = but("examp1e.sg").silent(Probes.dns("A"), "examp1e.sg");
    assertThat(scene.judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenTheResolverFindsWhatNobodyMadeThenUnknown() {
    Scene scene = existing(new Scene(), NOBODY);
    LookAlikes.of(Scene.DOMAIN).forEach(name -> existing(scene, name));
    assertThat(scene.judge(CHECK).unknownReason()).isEqualTo(UnknownReason.MALFORMED);
  }

  @Test
  void judgeWhenAllExistAndWhatNobodyMadeDoesNotThenPartial() {
    Scene scene = absent(new Scene(), NOBODY);
    LookAlikes.of(Scene.DOMAIN).forEach(name -> existing(scene, name));
    assertThat(scene.judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenOneExistsAndWhatNobodyMadeIsSilentThenUnknown() {
    Scene scene = existing(new Scene(), "examp1e.sg").silent(Probes.dns("A"), NOBODY);
    assertThat(scene.judge(CHECK).unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }

  @Test
  void judgeWhenNobodyAskedThenUnknown() {
    assertThat(new Scene().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }
}
