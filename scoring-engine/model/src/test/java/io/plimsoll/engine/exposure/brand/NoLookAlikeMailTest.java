package io.plimsoll.engine.exposure.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoLookAlikeMailTest {
  private static final String CHECK = "brand.no-look-alike-mail";

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
  void judgeWhenOneTakesMailThenFail() {
    assertThat(mail("mx.examp1e.sg").judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOneSaysThatItTakesNoneThenPass() {
    assertThat(mail("").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  private static Scene mail(String exchange) {
    return existing(but("examp1e.sg"), "examp1e.sg")
        .records("examp1e.sg", "MX", List.of(new DnsRecord.Mx(0, exchange)));
  }

  @Test
  void judgeWhenItsMailExchangersAreSilentThenUnknown() {
    Scene scene = existing(but("examp1e.sg"), "examp1e.sg");
    assertThat(scene.silent(Probes.dns("MX"), "examp1e.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }
}
