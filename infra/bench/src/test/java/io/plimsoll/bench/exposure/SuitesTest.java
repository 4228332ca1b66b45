package io.plimsoll.bench.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuitesTest {
  private static final Suites OURS =
      Suites.ours(
          List.of(
              new TlsProtocol(
                  TlsVersion.TLS_1_0, Support.ACCEPTED, List.of("TLS_RSA_WITH_RC4_128_SHA"), true),
              new TlsProtocol(
                  TlsVersion.TLS_1_3, Support.ACCEPTED, List.of("TLS_AES_128_GCM_SHA256"), true)));

  @Test
  void versionsWhenOfTwoThenTwo() {
    assertThat(OURS.size()).isEqualTo(2);
    assertThat(OURS.versions()).isEqualTo(2);
  }

  @Test
  void ofSslscanWhenTheSameThenEqual() throws Exception {
    assertThat(
            Suites.ofSslscan(
                """
                <document><ssltest>
                <protocol type="tls" version="1.0" enabled="1"/>
                <cipher status="preferred" sslversion="TLSv1.3" cipher="x" id="0x1301"/>
                <cipher status="accepted" sslversion="TLSv1.0" cipher="RC4-SHA" id="0x0005"/>
                </ssltest></document>
                """))
        .isEqualTo(OURS);
  }

  @Test
  void ofNmapWhenTheSameThenEqual() throws Exception {
    assertThat(
            Suites.ofNmap(
                """
                <!DOCTYPE nmaprun>
                <nmaprun><script id="ssl-enum-ciphers">
                <table key="TLSv1.0"><table key="ciphers">
                <table><elem key="strength">C</elem><elem key="name">TLS_RSA_WITH_RC4_128_SHA</elem></table>
                </table><table key="compressors"><elem>NULL</elem></table></table>
                <table key="TLSv1.3"><table key="ciphers">
                <table><elem key="name">TLS_AKE_WITH_AES_128_GCM_SHA256</elem></table>
                </table></table>
                </script></nmaprun>
                """))
        .isEqualTo(OURS);
  }

  @Test
  void ofTestsslWhenTheSameThenEqual() {
    assertThat(
            Suites.ofTestssl(
                """
                [ { "id" : "service", "finding" : "HTTP" }
                , { "id" : "cipher-tls1_x05", "finding" : "TLS 1 x05 RC4-SHA" }
                , { "id" : "cipher-tls1_3_x1301", "finding" : "TLS 1.3 x1301" } ]
                """))
        .isEqualTo(OURS);
  }

  @Test
  void withoutWhenAnotherLacksOneThenThatIsLeft() {
    Suites fewer = Suites.ofTestssl("\"cipher-tls1_3_x1301\"");
    assertThat(OURS.without(fewer)).containsExactly("TLS 1.0 TLS_RSA_WITH_RC4_128_SHA");
    assertThat(fewer.without(OURS)).isEmpty();
  }
}
