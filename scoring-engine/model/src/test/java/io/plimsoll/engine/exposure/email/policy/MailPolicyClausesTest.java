package io.plimsoll.engine.exposure.email.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses of RFC 8460, 8461 and 9989 that the third-party cases leave out. */
class MailPolicyClausesTest {
  private static final int RECORD = 60_000;
  private static final int BODY = 1 << 20;
  private static final String POLICY = "version: STSv1\nmode: enforce\nmax_age: 86400\nmx: ";

  /** RFC 8461 section 4.1: a wildcard stands for the whole leftmost label and no more. */
  @ParameterizedTest
  @CsvSource({
    "*.example.com, mail.example.com, true",
    "*.example.com, MAIL.EXAMPLE.COM, true",
    "*.example.com, example.com, false",
    "*.example.com, a.mail.example.com, false",
    "mail.example.com, Mail.Example.Com, true",
    "mail.example.com, a.mail.example.com, false",
    "example.com, mail.example.com, false"
  })
  void coversWhenPatternAndHostThenAsTheClauseSays(String pattern, String host, boolean covered) {
    assertThat(MtaStsPolicy.parse(POLICY + pattern).covers(host)).isEqualTo(covered);
  }

  /** RFC 8461 section 3.2. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*.",
        "mail.*.com",
        "m*.example.com",
        "**.example.com",
        "-a.example.com",
        "a..com",
        "",
        "b\u00fccher.example",
        "a b.example",
        "192.0.2.1/24",
        "a.example.com, b.example.com"
      })
  void mtaStsWhenAPatternIsNoHostThenRefused(String pattern) {
    assertThatThrownBy(() -> MtaStsPolicy.parse(POLICY + pattern))
        .isInstanceOf(PolicySyntaxException.class);
  }

  /** RFC 8461 section 3.1. */
  @ParameterizedTest
  @CsvSource({
    "'v=STSv1; id=20160831085700Z;', true",
    "'v=STSv1;id=1', true",
    "'v=STSv1 ; id=1 ; x=y', true",
    "'v=STSv1; x=y; id=1;', true",
    "'v=STSv1; id=1; id=2', true",
    "'v=STSv1; id=1;; x=y', false",
    "'v=STSv1; id=', false",
    "'v=STSv1; id=a-b', false",
    "'v=STSv1; id=123456789012345678901234567890123', false",
    "'v=STSv1;', false",
    "'v=STSv1', false",
    "'v=stsv1; id=1', false",
    "'V=STSv1; id=1', false",
    "'v=STSv2; id=1', false",
    "'id=1; v=STSv1', false"
  })
  void mtaStsRecordWhenWrittenSoThenAsTheGrammarSays(String text, boolean valid) {
    assertThat(isRead(() -> MtaStsRecord.parse(text))).isEqualTo(valid);
  }

  /** RFC 8460 section 3. */
  @ParameterizedTest
  @CsvSource({
    "'v=TLSRPTv1;rua=mailto:a@example.com', true",
    "'v=TLSRPTv1; rua=mailto:a@example.com , https://example.com/r;', true",
    "'v=TLSRPTv1; rua=mailto:a@example.com; ext=1', true",
    "'v=TLSRPTv1; rua=', false",
    "'v=TLSRPTv1; rua=mailto:a@example.com,', false",
    "'v=TLSRPTv1; rua=http://example.com/r', false",
    "'v=TLSRPTv1; rua=mailto:a@example.com!10m', false",
    "'v=TLSRPTv1', false",
    "'v=TLSRPTv2; rua=mailto:a@example.com', false"
  })
  void tlsReportingWhenWrittenSoThenAsTheGrammarSays(String text, boolean valid) {
    assertThat(isRead(() -> TlsReportingRecord.parse(text))).isEqualTo(valid);
  }

  private static boolean isRead(Runnable parser) {
    try {
      parser.run();
      return true;
    } catch (PolicySyntaxException malformed) {
      return false;
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void parseWhenAsLongAsAnAnswerCanBeThenReadOrRefused() {
    assertThat(MtaStsPolicy.parse(POLICY + "a.".repeat(BODY / 2) + "a").mx()).hasSize(1);
    assertThat(isRead(() -> MtaStsPolicy.parse(POLICY + "a-".repeat(BODY / 2)))).isFalse();
    assertThat(isRead(() -> MtaStsRecord.parse("v=STSv1;id=1" + " \t".repeat(RECORD / 2) + "x")))
        .isFalse();
    assertThat(isRead(() -> TlsReportingRecord.parse("v=TLSRPTv1;" + " ".repeat(RECORD) + "x")))
        .isFalse();
  }
}
