package io.plimsoll.engine.exposure.email.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.exposure.SharedData;
import io.plimsoll.engine.exposure.email.spf.SpfRecord;
import io.plimsoll.engine.exposure.email.spf.SpfSyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The third-party parse cases for mail policies. */
class MailPolicyVectorsTest {

  /** RFC 7208 section 4.6: a term that is neither mechanism nor modifier is an error anywhere. */
  private static final String STRICTER = "v=spf1 -all exp=exp.example extra";

  /** RFC 8461 section 3.2: of a key given twice the first counts. */
  private static final String LENIENT = "mode: enforce\r\nmode: testing";

  /** RFC 6376 section 3.2, whose syntax BIMI uses: unrecognized tags are ignored. */
  private static final String IGNORED = "v=BIMI1; xyz=foo";

  record Case(String function, Map<String, Object> input, Object output, String exception) {
    String text(String name) {
      return String.valueOf(input.get(name));
    }

    @Override
    public String toString() {
      return function + " " + input.get("record");
    }
  }

  private static Stream<Case> cases(String function) {
    return SharedData.objects("mail-policy/parse-vectors.ndjson").stream()
        .filter(line -> SharedData.member(line, "function").equals("checkdmarc." + function))
        .map(line ->
            new Case(
                function,
                SharedData.object(line.get("input")),
                line.getOrDefault("output", false),
                String.valueOf(line.getOrDefault("exception", ""))));
  }

  static Stream<Case> dmarc() {
    return cases("dmarc.parse_dmarc_record");
  }

  static Stream<Case> policies() {
    return cases("mta_sts.parse_mta_sts_policy");
  }

  static Stream<Case> reports() {
    return cases("smtp_tls_reporting.parse_smtp_tls_reporting_record");
  }

  static Stream<Case> announcements() {
    return cases("mta_sts.parse_mta_sts_record");
  }

  static Stream<Case> marks() {
    return cases("bimi.parse_bimi_record");
  }

  static Stream<Case> spf() {
    return cases("spf.parse_spf_record");
  }

  @ParameterizedTest
  @MethodSource("dmarc")
  void dmarcWhenSuiteCaseThenSameTags(Case suite) {
    if (!suite.exception().isEmpty()) {
      assertThatThrownBy(() -> DmarcRecord.parse(suite.text("record")))
          .isInstanceOf(PolicySyntaxException.class);
      return;
    }
    DmarcRecord dmarc = DmarcRecord.parse(suite.text("record"));
    Map<String, Object> tags = SharedData.object(SharedData.object(suite.output()).get("tags"));
    assertThat(lower(dmarc.policy())).isEqualTo(value(tags, "p"));
    assertThat(lower(dmarc.subdomainPolicy())).isEqualTo(value(tags, "sp"));
    assertThat(lower(dmarc.nonexistentPolicy())).isEqualTo(value(tags, "np"));
    assertThat(dmarc.failureOptions()).isEqualTo(value(tags, "fo"));
    assertThat(dmarc.testing()).isEqualTo(value(tags, "t").equals("y"));
    assertThat(dmarc.strictDkim()).isEqualTo(value(tags, "adkim").equals("s"));
    assertThat(dmarc.strictSpf()).isEqualTo(value(tags, "aspf").equals("s"));
    assertThat(dmarc.aggregateReports()).isEqualTo(addresses(tags, "rua"));
    assertThat(dmarc.failureReports()).isEqualTo(addresses(tags, "ruf"));
  }

  private static List<String> addresses(Map<String, Object> tags, String name) {
    return tags.containsKey(name)
        ? ((List<?>) value(tags, name))
            .stream()
                .map(SharedData::object)
                .map(uri -> uri.get("scheme") + ":" + uri.get("address"))
                .toList()
        : List.of();
  }

  private static Object value(Map<String, Object> tags, String name) {
    return SharedData.member(SharedData.object(tags.get(name)), "value");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void mtaStsWhenSuiteCaseThenSamePolicy(Case suite) {
    if (suite.text("policy").contains(LENIENT)) {
      assertThat(MtaStsPolicy.parse(suite.text("policy")).mode())
          .isEqualTo(MtaStsPolicy.Mode.ENFORCE);
      return;
    }
    if (!suite.exception().isEmpty()) {
      assertThatThrownBy(() -> MtaStsPolicy.parse(suite.text("policy")))
          .isInstanceOf(PolicySyntaxException.class);
      return;
    }
    MtaStsPolicy policy = MtaStsPolicy.parse(suite.text("policy"));
    Map<String, Object> expected =
        SharedData.object(SharedData.object(suite.output()).get("policy"));
    assertThat(lower(policy.mode())).isEqualTo(expected.get("mode"));
    assertThat(policy.mx()).isEqualTo(expected.get("mx"));
    assertThat(policy.maxAge())
        .isEqualTo(((Number) SharedData.member(expected, "max_age")).longValue());
  }

  @Test
  void coversWhenSuiteCaseThenSameAnswer() {
    assertThat(cases("mta_sts.mx_in_mta_sts_patterns"))
        .isNotEmpty()
        .allSatisfy(suite ->
            assertThat(covers(suite, suite.text("mx_hostname"))).isEqualTo(suite.output()));
  }

  private static boolean covers(Case suite, String host) {
    List<String> patterns =
        ((List<?>) SharedData.member(suite.input(), "mta_sts_mx_patterns"))
            .stream().map(String::valueOf).toList();
    return new MtaStsPolicy(MtaStsPolicy.Mode.ENFORCE, patterns, 1).covers(host);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void tlsReportingWhenSuiteCaseThenSameAddresses(Case suite) {
    if (!suite.exception().isEmpty()) {
      assertThatThrownBy(() -> TlsReportingRecord.parse(suite.text("record")))
          .isInstanceOf(PolicySyntaxException.class);
      return;
    }
    Map<String, Object> tags = SharedData.object(SharedData.object(suite.output()).get("tags"));
    assertThat(TlsReportingRecord.parse(suite.text("record")).reportAddresses())
        .isEqualTo(value(tags, "rua"));
  }

  @ParameterizedTest
  @MethodSource("announcements")
  void mtaStsRecordWhenSuiteCaseThenSameAnswer(Case suite) {
    if (suite.exception().isEmpty()) {
      assertThatCode(() -> MtaStsRecord.parse(suite.text("record"))).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> MtaStsRecord.parse(suite.text("record")))
          .isInstanceOf(PolicySyntaxException.class);
    }
  }

  /** The mark's image and its certificate are no part of the record: what they hold is not read. */
  @ParameterizedTest
  @MethodSource("marks")
  void bimiWhenSuiteCaseThenSameTags(Case suite) {
    if (suite.text("record").equals(IGNORED)) {
      assertThat(BimiRecord.parse(IGNORED).notes()).containsExactly("xyz is unknown and ignored");
      return;
    }
    if (!suite.exception().isEmpty()) {
      assertThatThrownBy(() -> BimiRecord.parse(suite.text("record")))
          .isInstanceOf(PolicySyntaxException.class);
      return;
    }
    BimiRecord bimi = BimiRecord.parse(suite.text("record"));
    Map<String, Object> tags = SharedData.object(SharedData.object(suite.output()).get("tags"));
    assertThat(bimi.location()).isEqualTo(optional(tags, "l", ""));
    assertThat(bimi.avatarPreference()).isEqualTo(optional(tags, "avp", ""));
    assertThat(bimi.localPartSelectors()).isEqualTo(optional(tags, "lps", List.of()));
  }

  private static Object optional(Map<String, Object> tags, String name, Object standard) {
    return tags.containsKey(name) ? value(tags, name) : standard;
  }

  @Test
  void casesWhenCountedThenEveryOneIsRun() {
    List<Stream<Case>> groups =
        List.of(
            dmarc(),
            policies(),
            reports(),
            announcements(),
            marks(),
            spf(),
            cases("mta_sts.mx_in_mta_sts_patterns"));
    assertThat(groups.stream().mapToLong(Stream::count).sum())
        .isEqualTo(SharedData.objects("mail-policy/parse-vectors.ndjson").size());
  }

  @ParameterizedTest
  @MethodSource("spf")
  void spfWhenSuiteCaseThenSameSyntax(Case suite) {
    String record = suite.text("record").replaceAll("\" \"|^\"|\"$", "");
    if (suite.exception().equals("SPFSyntaxError") || record.equals(STRICTER)) {
      assertThatThrownBy(() -> SpfRecord.parse(record)).isInstanceOf(SpfSyntaxException.class);
    } else {
      assertThatCode(() -> SpfRecord.parse(record)).doesNotThrowAnyException();
    }
  }
}
