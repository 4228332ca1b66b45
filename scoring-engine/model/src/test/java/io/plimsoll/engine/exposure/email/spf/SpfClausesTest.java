package io.plimsoll.engine.exposure.email.spf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.exposure.Zone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses of RFC 7208 that the third-party suite leaves out. */
class SpfClausesTest {
  private static final int LONG = 60_000;
  private static final String DOMAIN = "example.com";

  private final Zone zone = new Zone();

  private SpfAnswer check(String client, String sender) {
    return new SpfEvaluator(zone)
        .check(SpfQuery.ofMailFrom(IpBits.parse(client).orElseThrow(), sender, "mail.example.com"));
  }

  private SpfResult result() {
    return check("192.0.2.1", "a@" + DOMAIN).result();
  }

  /** Section 5.5: an error while asking for PTR only keeps the mechanism from matching. */
  @Test
  void checkWhenTheReverseZoneFailsThenItIsNoVoidLookup() {
    zone.txt(DOMAIN, "v=spf1 exists:a.example.net exists:b.example.net ptr ip4:192.0.2.1 -all")
        .failing("1.2.0.192.in-addr.arpa");
    assertThat(result()).isEqualTo(SpfResult.PASS);
  }

  /** Section 4.6.4: no PTR record at all is one, and a third void lookup ends it. */
  @Test
  void checkWhenTheReverseZoneIsEmptyThenItIsAVoidLookup() {
    zone.txt(DOMAIN, "v=spf1 exists:a.example.net exists:b.example.net ptr ip4:192.0.2.1 -all");
    assertThat(result()).isEqualTo(SpfResult.PERMERROR);
  }

  /** Section 7.3 and RFC 3986 section 2.5: what is escaped are the bytes of UTF-8. */
  @Test
  void checkWhenAnUpperCaseMacroHoldsOtherLettersThenTheirBytesAreEscaped() {
    zone.txt(DOMAIN, "v=spf1 -all exp=why.example.com").txt("why.example.com", "%{S} %{l}");
    assertThat(check("192.0.2.1", "j\u00fcrg+a@" + DOMAIN).explanation())
        .isEqualTo("j%C3%BCrg%2Ba%40example.com j\u00fcrg+a");
  }

  /** Section 4.5: records are told apart by the version and a space or the end. */
  @ParameterizedTest
  @CsvSource({
    "v=spf1, NEUTRAL",
    "V=SPF1 -ALL, FAIL",
    "v=spf10 -all, NONE",
    "v=spf1-all, NONE",
    "' v=spf1 -all', NONE",
    "'v=spf1  -all ', FAIL"
  })
  void checkWhenTheVersionIsWrittenOtherwiseThenWhatTheClauseSays(String text, SpfResult result) {
    zone.txt(DOMAIN, text);
    assertThat(result()).isEqualTo(result);
  }

  /** Section 3.3: the strings of one record are joined without a space. */
  @Test
  void checkWhenARecordIsOfSeveralStringsThenTheyAreJoined() {
    zone.txt(DOMAIN, "v=spf1 ip4:192.0.", "2.1 -all");
    assertThat(result()).isEqualTo(SpfResult.PASS);
  }

  /** Sections 4.5 and 4.4: two records, and a server that fails. */
  @Test
  void checkWhenThereAreTwoRecordsOrNoAnswerThenErrorsOfTheirKind() {
    zone.txt(DOMAIN, "v=spf1 +all").txt(DOMAIN, "v=spf1 -all");
    assertThat(result()).isEqualTo(SpfResult.PERMERROR);
    zone.failing(DOMAIN);
    assertThat(result()).isEqualTo(SpfResult.TEMPERROR);
  }

  /** Section 12. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/33",
        "a//129",
        "a/01",
        "a/",
        "a:/24",
        "a:",
        "ip4:192.0.2.1/33",
        "ip4:192.0.2",
        "ip4:192.0.2.01",
        "ip4",
        "ip6:2001:db8::/129",
        "ip6:2001:db8:::1",
        "include",
        "include:",
        "include:com",
        "exists:example.com/24",
        "ptr/24",
        "all:example.com",
        "all/8",
        "-foo=bar",
        "foo",
        "?",
        "redirect=",
        "exp=",
        "redirect=a.example.com redirect=b.example.com",
        "include:%{c}.example.com",
        "include:%{z}.example.com",
        "include:%(d).example.com",
        "include:%{d0}.example.com",
        "include:%",
        "foo=%{x}"
      })
  void checkWhenATermIsMalformedAnywhereThenPermerror(String term) {
    zone.txt(DOMAIN, "v=spf1 ip4:192.0.2.1 -all " + term);
    assertThat(result()).isEqualTo(SpfResult.PERMERROR);
  }

  /** Section 6: modifiers that nobody knows are skipped, wherever they stand. */
  @ParameterizedTest
  @ValueSource(
      strings = {"foo=bar", "foo=", "ip4=1.2.3.4", "x-1_2.3=%{d}%%%_%-", "A=include:com", "a//64"})
  void checkWhenATermIsKnownOrSkippedThenTheRestCounts(String term) {
    zone.txt(DOMAIN, "v=spf1 " + term + " ip4:192.0.2.1 -all");
    assertThat(result()).isEqualTo(SpfResult.PASS);
  }

  /** Section 6.1. */
  @Test
  void checkWhenRedirectedThenTheTargetsResultAndItsErrors() {
    zone.txt(DOMAIN, "v=spf1 redirect=b.example.com").txt("b.example.com", "v=spf1 -all");
    assertThat(result()).isEqualTo(SpfResult.FAIL);
    zone.txt("c.example.com", "v=spf1 redirect=none.example.com");
    assertThat(check("192.0.2.1", "a@c.example.com").result()).isEqualTo(SpfResult.PERMERROR);
    zone.txt("d.example.com", "v=spf1 redirect=none.example.com ?all");
    assertThat(check("192.0.2.1", "a@d.example.com").result()).isEqualTo(SpfResult.NEUTRAL);
  }

  /** Section 5: a mapped client is an IPv4 one. */
  @Test
  void checkWhenTheClientIsMappedThenItIsTheOldAddress() {
    zone.txt(DOMAIN, "v=spf1 ip4:192.0.2.1 -all");
    assertThat(check("::ffff:192.0.2.1", "a@" + DOMAIN).result()).isEqualTo(SpfResult.PASS);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void parseWhenAsLongAsARecordCanBeThenReadOrRefused() {
    assertThatCode(() -> SpfRecord.parse("v=spf1 a:x." + "a-".repeat(LONG / 2) + "a"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> SpfRecord.parse("v=spf1 a:x." + "a-".repeat(LONG / 2)))
        .isInstanceOf(SpfSyntaxException.class);
    assertThatThrownBy(() -> SpfRecord.parse("v=spf1 a:" + "/1".repeat(LONG / 2) + "x"))
        .isInstanceOf(SpfSyntaxException.class);
  }
}
