package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DkimKeysStrongTest {

  private static final String CHECK = "email.dkim-keys-strong";

  private static Scene keys(String... records) {
    Scene scene = new Scene().mx("mx.sg");
    for (int i = 0; i < records.length; i++) {
      scene.txt("s" + i + "._domainkey.example.sg", records[i]);
    }
    return scene;
  }

  private static String rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      byte[] key = generator.generateKeyPair().getPublic().getEncoded();
      return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void judgeWhenEveryKeyIsLongThenPass() {
    assertThat(
            keys(rsa(2048), "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOneKeyIsOfMiddlingLengthThenPartial() {
    assertThat(keys(rsa(2048), rsa(1024)).judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenOneKeyIsShortThenFail() {
    assertThat(keys(rsa(2048), rsa(768)).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRevokedKeyIsNoneThenPass() {
    assertThat(keys(rsa(2048), "v=DKIM1; p=").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenKeyOnlyTestsThenPartial() {
    assertThat(keys(rsa(2048) + "; t=y").judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNoKeyIsKnownThenUnknown() {
    assertThat(new Scene().mx("mx.sg").judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("MX"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
