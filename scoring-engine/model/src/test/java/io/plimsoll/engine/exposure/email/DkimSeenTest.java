package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class DkimSeenTest {

  private static final String CHECK = "email.dkim-seen";

  @Test
  void judgeWhenKeyIsStrongThenPass() {
    assertThat(
            new Scene()
                .mx("mx.sg")
                .txt(
                    "s1._domainkey.example.sg",
                    "v=DKIM1; k=rsa; p="
                        + "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0eHf+atzxyNbP7uH"
                        + "S0uFDxR2MQ2tCbr1JD2qBbHT61Nm3OYPYfcjECCQhUxDnP6dY26nsEUMoJvK"
                        + "+i2rc80vyDb1S350d8cOPZsH3vvhILSnNRdq6xNVBxA3rI4rSuEfQv7sHvt+"
                        + "dRLHo9Hd7JGciVhpq+mKo3MrFWzgqr2K0ymxhcNo/8e/o2/GL4UP2vYhmfnx"
                        + "IooBjquz4jKVE7Xe2s8Kg+LA31McI6a9um63tkS1K3HhxLLfR8tnq2lVlHEY"
                        + "tcBJu2GIDcwF8wQHLM02OSjUS+SxHA6Q32Edl8GE2mSR7BdYmn8Pys6Bh9mv"
                        + "fXrA7ntv5GizwgJ1a4zTzq/8NwIDAQAB")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenKeyHas1024BitsThenPartial() {
    assertThat(
            new Scene()
                .mx("mx.sg")
                .txt(
                    "s1._domainkey.example.sg",
                    "v=DKIM1; k=rsa; p="
                        + "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCrtHB0Hgs9LWogsLdkfUKu"
                        + "RWNqgrHUg/x6F9coNa5OKDomMiQ2fhWa5adGIoJHjyWEgXMUTUkORIpT7vka"
                        + "13R3IAum+5maHM4mCd5CMROU76eMnQH7zIa5TU5ySMtaevCCQmybcvSd27YF"
                        + "MvXVllYwepK/5XfG149w4R9uCBt0OwIDAQAB")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenKeyIsShortThenFail() {
    assertThat(
            new Scene()
                .mx("mx.sg")
                .txt(
                    "s1._domainkey.example.sg",
                    "v=DKIM1; k=rsa; p="
                        + "MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhANF++KixHGEH7KXPIYhnM60F+flF"
                        + "IV9FK3scM7SWDtGN7LzBVSeM1duzHUZoHXIq3xpNDDNb3mkuPuvc7P+SiwNA"
                        + "TpB9tmFbmPbSC63vrx+MuhD1+Op8c2frxRy6UecrKwIDAQAB")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenKeyIsRevokedThenFail() {
    assertThat(
            new Scene()
                .mx("mx.sg")
                .txt("s1._domainkey.example.sg", "v=DKIM1; p=")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoKeyIsKnownThenUnknown() {
    assertThat(new Scene().mx("mx.sg").txt("s1._domainkey.example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoMailThenNotApplicable() {
    assertThat(new Scene().mx("").judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("MX"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
