package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.certificate.Certificates;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.DnssecStatus.Validation;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaneMatchesCertificateTest {

  private static final String CHECK = "email.dane-matches-certificate";

  private static final String NAME = "_25._tcp.mail.example.sg";

  private static Scene tlsa(int usage, Validation validation, Scene scene) {
    return tlsa(usage, validation, scene, hash("leaf"));
  }

  private static Scene tlsa(int usage, Validation validation, Scene scene, String hash) {
    return scene
        .records(NAME, "TLSA", List.of(new DnsRecord.Tlsa(usage, 1, 1, hash)))
        .see(Probes.DNSSEC, NAME, new DnssecStatus(NAME, validation, true, true, ""));
  }

  private static String hash(String certificate) {
    try {
      PublicKey key = Certificates.read(List.of(Scene.der(certificate))).getFirst().getPublicKey();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void judgeWhenKeyFitsThenPass() {
    assertThat(
            tlsa(3, Validation.SECURE, TestTls.server().sends("leaf", "intermediate").mail())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenKeyOfAnIssuerFitsThenPass() {
    assertThat(
            tlsa(
                    2,
                    Validation.SECURE,
                    TestTls.server().sends("leaf", "intermediate").mail(),
                    hash("intermediate"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenKeyIsAnotherThenFail() {
    assertThat(
            tlsa(3, Validation.SECURE, TestTls.server().sends("good").mail())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIssuerIsPinnedButNotSentThenFail() {
    assertThat(
            tlsa(2, Validation.SECURE, TestTls.server().sends("leaf").mail(), hash("intermediate"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRecordsAreUnsignedThenNotApplicable() {
    assertThat(
            tlsa(3, Validation.INSECURE, TestTls.server().sends("good").mail())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenNoCertificateWasSentThenUnknown() {
    assertThat(tlsa(3, Validation.SECURE, TestTls.server().mail()).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().mx("mail.example.sg").silent(Probes.SMTP, "mail.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
