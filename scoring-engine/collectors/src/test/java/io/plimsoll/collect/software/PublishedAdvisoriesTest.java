package io.plimsoll.collect.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.software.AffectedVersions.Range;
import io.plimsoll.collect.software.ExploitedVulnerabilities.Entry;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.KnownVulnerability;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedAdvisoriesTest {
  private static final LocalDate RELEASED = LocalDate.parse("2026-11-01");
  private static final LocalDate DUE = LocalDate.parse("2022-05-03");

  private static final ExploitedVulnerabilities EXPLOITED =
      new ExploitedVulnerabilities(
          List.of(
              new Entry("CVE-2021-41773", "Apache", "HTTP Server", DUE),
              new Entry("CVE-2017-7269", "Microsoft", "Internet Information Services (IIS)", DUE),
              new Entry("CVE-2020-1938", "Zyxel", "Multiple Firewalls", DUE),
              new Entry("CVE-2022-40684", "Fortinet", "FortiOS", DUE)),
          RELEASED);

  private static final String HTTP_SERVER = "cpe:2.3:a:apache:http_server:*:*:*:*:*:*:*:*";

  private static final AffectedVersions AFFECTED =
      new AffectedVersions(
          List.of(
              range(
                  "CVE-2021-41773",
                  "cpe:2.3:a:apache:http_server:2.4.49:*:*:*:*:*:*:*",
                  null,
                  null),
              range("CVE-2023-25690", HTTP_SERVER, "2.4.0", "2.4.56"),
              new Range("CVE-2000-0001", null, HTTP_SERVER, null, "1.0.0", "1.3.4", null),
              range("CVE-2018-15473", "cpe:2.3:a:openbsd:openssh:7.7:p1:*:*:*:*:*:*", null, null)));

  private static final ExploitProbabilities LIKELY =
      new ExploitProbabilities(Map.of("CVE-2021-41773", 0.94, "CVE-2023-25690", 0.25));

  private static final Advisories ALL =
      new PublishedAdvisories(
          Optional.of(EXPLOITED), Optional.of(LIKELY), Optional.of(AFFECTED), Optional.empty());

  private static Range range(
      String cve, String cpe, @Nullable String from, @Nullable String before) {
    return new Range(cve, 9.8, cpe, from, null, null, before);
  }

  @Test
  void ofWhenEveryListIsAtHandThenEachTellsItsPart() {
    assertThat(ALL.of("apache", "http_server", "2.4.49"))
        .isEqualTo(
            new Knowledge(
                List.of(
                    new KnownVulnerability("CVE-2021-41773", 9.8, (double) 0.94f, DUE),
                    new KnownVulnerability("CVE-2023-25690", 9.8, 0.25, null)),
                1,
                RELEASED,
                null));
  }

  @ParameterizedTest
  @CsvSource({
    "apache, http_server, 2.4.56, ''",
    "apache, http_server, 2.4.55, CVE-2023-25690",
    "apache, http_server, 2.4.0, CVE-2023-25690",
    "apache, http_server, 1.0.0, ''",
    "apache, http_server, 1.0.1, CVE-2000-0001",
    "apache, http_server, 1.3.4, CVE-2000-0001",
    "apache, http_server, 1.3.5, ''",
    "openbsd, openssh, 7.7p1, CVE-2018-15473",
    "openbsd, openssh, 7.7, ''",
  })
  void ofWhenAtTheEndsOfARangeThenAsItsBoundsSay(
      String vendor, String product, String version, String cves) {
    List<KnownVulnerability> known =
        Objects.requireNonNull(ALL.of(vendor, product, version).vulnerabilities());
    assertThat(String.join(" ", known.stream().map(KnownVulnerability::cve).toList()))
        .isEqualTo(cves);
  }

  @Test
  void ofWhenTheVersionIsHiddenOrTheProductUntoldThenNotKnown() {
    assertThat(ALL.of("apache", "http_server", null).vulnerabilities()).isNull();
    assertThat(ALL.of("apache", "http_server", "2.4").vulnerabilities()).isNull();
    assertThat(ALL.of("acme", "server", "1.0").vulnerabilities()).isNull();
  }

  @Test
  void ofWhenAListIsMissingThenWhatOnlyItTellsIsLeftOpen() {
    Advisories none =
        new PublishedAdvisories(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(none.of("apache", "http_server", "2.4.49")).isEqualTo(Knowledge.NONE);
    Advisories catalogue =
        new PublishedAdvisories(
            Optional.of(EXPLOITED), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(catalogue.of("apache", "http_server", "2.4.49"))
        .isEqualTo(new Knowledge(null, 1, RELEASED, null));
  }

  @ParameterizedTest
  @CsvSource({
    "apache, http_server, 1",
    "microsoft, internet_information_services, 1",
    "microsoft, exchange_server, 0",
    "zyxel, anything, 1",
    "fortinet, fortios, 1",
    "fortinet, fortiweb, 0",
    "acme, http_server, 0",
  })
  void listedWhenNamesAreWrittenOtherwiseThenStillFound(String vendor, String product, int count) {
    assertThat(EXPLOITED.listed(vendor, product)).isEqualTo(count);
  }

  @Test
  void probabilitiesWhenAnIdentifierIsNoneThenRefused() {
    assertThatThrownBy(() -> new ExploitProbabilities(Map.of("CVE-1", 0.1)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new ExploitProbabilities(Map.of("CVE-2021-41773", 1.1)))
        .isInstanceOf(InvalidValueException.class);
    assertThat(LIKELY.of("CVE-1999-0001")).isEmpty();
  }
}
