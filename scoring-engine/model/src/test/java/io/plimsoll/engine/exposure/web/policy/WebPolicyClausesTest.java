package io.plimsoll.engine.exposure.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses of RFC 6797 and RFC 9116 that the third-party cases leave out. */
class WebPolicyClausesTest {
  private static final String EXPIRES = "Expires: 2027-01-01T00:00:00Z\n";

  /** RFC 6797 section 6.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-age=31536000 | 31536000 | false",
        "MAX-AGE=\"31536000\" ; INCLUDESUBDOMAINS | 31536000 | true",
        ";; max-age = 0 ; | 0 | false",
        "max-age=1; foo=\"a;b\"; includeSubDomains | 1 | true",
        "max-age=1; foo=\"\" | 1 | false",
        "max-age=99999999999999999999 | 9223372036854775807 | false"
      })
  void hstsWhenOfTheGrammarThenItsDirectives(String value, long maxAge, boolean subdomains) {
    StrictTransportSecurity policy = StrictTransportSecurity.parse(value);
    assertThat(policy.maxAge()).isEqualTo(maxAge);
    assertThat(policy.includeSubDomains()).isEqualTo(subdomains);
  }

  /** RFC 6797 sections 6.1 and 8.1: what does not conform is ignored as a whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "includeSubDomains",
        "max-age",
        "max-age=",
        "max-age=-1",
        "max-age=1.5",
        "max-age=1, includeSubDomains",
        "max-age=1; max-age=1",
        "max-age=1; Max-Age=2",
        "max-age=1; includeSubDomains; includesubdomains",
        "max-age=1; includeSubDomains=1",
        "max-age=1; =x",
        "max-age=1; foo bar",
        "max-age=1; foo=\"x",
        "max-age=\"1",
        "max-age='1'",
        "max-age=\u0661"
      })
  void hstsWhenNotOfTheGrammarThenRefused(String value) {
    assertThatThrownBy(() -> StrictTransportSecurity.parse(value))
        .isInstanceOf(WebPolicyException.class);
  }

  /** RFC 9116 sections 2.5.3, 2.5.2 and others: a web address has to be an https one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contact: http://example.com/report\n",
        "Contact: HTTP://example.com/report\n",
        "Contact: mailto:a@example.com\nCanonical: http://example.com/.well-known/security.txt\n",
        "Contact: mailto:a@example.com\nEncryption: http://example.com/key.txt\n",
        "Contact: mailto:a@example.com\nPolicy: http://example.com/policy\n",
        "Contact: mailto:a@example.com\nAcknowledgments: http://example.com/thanks\n",
        "Contact: mailto:a@example.com\nHiring: http://example.com/jobs\n",
        "Contact: a@example.com\n",
        "Contact:\n",
        "- Contact: mailto:a@example.com\n",
        "# Contact: mailto:a@example.com\n"
      })
  void securityTxtWhenAnAddressIsNoneThatIsAllowedThenRefused(String text) {
    assertThatThrownBy(() -> SecurityTxt.parse(text + EXPIRES))
        .isInstanceOf(WebPolicyException.class);
  }

  /** RFC 9116 section 2.3: a signed file escapes lines that begin with a hyphen. */
  @Test
  void securityTxtWhenSignedThenEscapedLinesAreRead() {
    SecurityTxt file =
        SecurityTxt.parse(
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- Contact: tel:+65-1-201\r\n"
                + "EXPIRES: 2027-01-01t00:00:00z\r\nEncryption: dns:5d2d37ab76d47d36._openpgpkey.example.com?type=OPENPGPKEY\n"
                + "-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n");
    assertThat(file.contacts()).containsExactly("tel:+65-1-201");
    assertThat(file.signed()).isTrue();
  }

  /** RFC 9116 section 2.5.5. */
  @ParameterizedTest
  @ValueSource(strings = {"", EXPIRES + EXPIRES, "Expires: 2027-01-01\n", "Expires: tomorrow\n"})
  void securityTxtWhenTheEndIsNotGivenOnceThenRefused(String expires) {
    assertThatThrownBy(() -> SecurityTxt.parse("Contact: mailto:a@example.com\n" + expires))
        .isInstanceOf(WebPolicyException.class);
  }
}
