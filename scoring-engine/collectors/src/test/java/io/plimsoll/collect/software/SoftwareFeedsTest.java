package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.feed.LocalDocument;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.KnownVulnerability;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.ReleaseLine;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareFeedsTest {
  private static final String KEV_ENTRY =
      """
      {"cveID": "CVE-2021-41773", "vendorProject": "Apache", "product": "HTTP Server",
       "dueDate": "2021-11-17", "knownRansomwareCampaignUse": "Known"}\
      """;

  private static final String EPSS =
      """
      #model_version:v2025.03.14,score_date:2026-11-20T12:55:00Z
      cve,epss,percentile
      CVE-2021-41773,0.94,0.999
      CVE-2023-25690,0.25,0.9
      """;

  private static final String END_OF_LIFE =
      """
      {"schema_version": "1.2.0", "generated_at": "2026-11-20T00:00:00+00:00", "total": 2, "result": [
        {"name": "php", "identifiers": [
            {"type": "cpe", "id": "cpe:2.3:a:php:php"}, {"type": "purl", "id": "pkg:github/php/php-src"}],
         "releases": [
            {"name": "8", "isEol": false, "eolFrom": null},
            {"name": "8.1", "isEol": true, "eolFrom": "2025-12-31"},
            {"name": "5.2", "isEol": true, "eolFrom": null}]},
        {"name": "nobody", "identifiers": [], "releases": []}]}
      """;

  private static <T> Edition<T> read(FeedKind<T> kind, String text) throws IOException {
    return kind.read(text.getBytes(UTF_8));
  }

  private static String kev(int count, String... entries) {
    return "{\"dateReleased\": \"2026-11-20T17:04:19.9Z\", \"count\": %d, \"vulnerabilities\": [%s]}"
        .formatted(count, String.join(",", entries));
  }

  @Test
  void kevWhenWholeThenDueDatesAndProducts() throws IOException {
    Edition<ExploitedVulnerabilities> kev = read(SoftwareFeeds.KEV, kev(1, KEV_ENTRY));
    assertThat(kev.entries()).isEqualTo(1);
    assertThat(kev.date()).isEqualTo("2026-11-20");
    assertThat(kev.content().due("CVE-2021-41773")).contains(LocalDate.parse("2021-11-17"));
    assertThat(kev.content().listed("apache", "http_server")).isEqualTo(1);
  }

  @Test
  void kevWhenTheCatalogueIsCisasThenEveryEntryIsRead() throws IOException {
    Path file =
        Path.of(System.getProperty("plimsoll.shared", "absent")).resolve("kev/kev_2025-08-25.json");
    assumeTrue(Files.exists(file), "no shared data at " + file.toAbsolutePath());
    FeedKind<ExploitedVulnerabilities> kind = SoftwareFeeds.KEV;
    Edition<ExploitedVulnerabilities> kev = kind.read(LocalDocument.bytes(file, kind.size()));
    assertThat(kev.entries()).isEqualTo(1404);
    assertThat(kev.date()).isEqualTo("2025-08-25");
    assertThat(kev.content().listed("fortinet", "fortios")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"count\": 0, \"vulnerabilities\": []",
        "{\"dateReleased\": \"2026-11-20\", \"count\": 0, \"vulnerabilities\": []}",
        "{\"dateReleased\": \"2026-11-20\", \"count\": 1, \"vulnerabilities\": [7]}",
        "{\"dateReleased\": \"soon\", \"count\": 0, \"vulnerabilities\": []}",
        "<html>Sign in</html>"
      })
  void kevWhenItIsNoneThenRefused(String text) {
    assertThatThrownBy(() -> read(SoftwareFeeds.KEV, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void kevWhenEntriesAreMissingThenRefusedByName() {
    assertThatThrownBy(() -> read(SoftwareFeeds.KEV, kev(2, KEV_ENTRY)))
        .hasMessageContaining("/count");
    assertThatThrownBy(
            () -> read(SoftwareFeeds.KEV, kev(1, KEV_ENTRY.replace("2021-11-17", "tomorrow"))))
        .hasMessageContaining("/vulnerabilities/0/dueDate");
    assertThatThrownBy(() -> read(SoftwareFeeds.KEV, kev(1, KEV_ENTRY.replace("CVE-2021", "CVE"))))
        .hasMessageContaining("/vulnerabilities/0/cveID");
  }

  @Test
  void epssWhenPackedAsPublishedThenProbabilitiesAndDay() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(EPSS.getBytes(UTF_8));
    }
    Edition<ExploitProbabilities> epss = SoftwareFeeds.EPSS.read(out.toByteArray());
    assertThat(epss.entries()).isEqualTo(2);
    assertThat(epss.date()).isEqualTo("2026-11-20");
    assertThat(epss.content().of("CVE-2023-25690")).contains(0.25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cve,epss,percentile",
        "cve,score\nCVE-2021-41773,0.9",
        "cve,epss,percentile\nCVE-2021-41773,0.9",
        "cve,epss,percentile\nCVE-2021-41773,much,0.9",
        "cve,epss,percentile\nCVE-2021-41773,NaN,0.9",
        "cve,epss,percentile\nCVE-2021-41773,1.5,0.9",
        "cve,epss,percentile\nGHSA-1,0.5,0.9",
        "#score_date:2026-02-30T00:00:00Z\ncve,epss,percentile\nCVE-2021-41773,0.9,0.9"
      })
  void epssWhenItIsNoneThenRefused(String text) {
    assertThatThrownBy(() -> read(SoftwareFeeds.EPSS, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "8.1.2, 8.1, true, 2025-12-31",
    "8.10.2, 8, false,",
    "5.2.17, 5.2, true,",
    "5.20, , ,",
    "7.4, , ,"
  })
  void endOfLifeWhenVersionsAreAskedThenTheirLine(
      String version, String line, Boolean ended, LocalDate day) throws IOException {
    EndOfLifeDates dates = read(SoftwareFeeds.END_OF_LIFE, END_OF_LIFE).content();
    assertThat(dates.of("php", "php", version))
        .isEqualTo(Optional.ofNullable(line).map(name -> new ReleaseLine(name, ended, day)));
  }

  @Test
  void endOfLifeWhenItIsNotWholeThenRefused() {
    assertThatThrownBy(() ->
            read(SoftwareFeeds.END_OF_LIFE, END_OF_LIFE.replace("\"total\": 2", "\"total\": 3")))
        .hasMessageContaining("/total");
    assertThatThrownBy(() -> read(SoftwareFeeds.END_OF_LIFE, "{\"total\": 0, \"result\": []}"))
        .hasMessageContaining("lists nothing");
  }

  private static String nvd(int total, String status, String configuration) {
    return """
    {"totalResults": %d, "timestamp": "2026-11-20T00:00:00.000", "vulnerabilities": [{"cve": {
      "id": "CVE-2023-25690", "vulnStatus": "%s",
      "metrics": {
        "cvssMetricV2": [{"type": "Primary", "cvssData": {"baseScore": 5.0}}],
        "cvssMetricV31": [
          {"type": "Secondary", "cvssData": {"baseScore": 7.0}},
          {"type": "Primary", "cvssData": {"baseScore": 9.8}}]},
      "configurations": [{%s "nodes": [{"operator": "OR", "negate": false, "cpeMatch": [
        {"vulnerable": true, "criteria": "cpe:2.3:a:apache:http_server:*:*:*:*:*:*:*:*",
         "versionStartIncluding": "2.4.0", "versionEndExcluding": "2.4.56"},
        {"vulnerable": false, "criteria": "cpe:2.3:o:acme:os:*:*:*:*:*:*:*:*"}]}]}]}}]}
    """
        .formatted(total, status, configuration);
  }

  private static List<KnownVulnerability> known(Edition<AffectedVersions> nvd, String version) {
    return Objects.requireNonNull(
        PublishedAdvisories.of(
                LocalDate.parse("2026-11-21"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(nvd),
                Optional.empty())
            .of("apache", "http_server", version)
            .vulnerabilities());
  }

  @Test
  void nvdWhenAVersionIsInARangeThenKnownWithItsScore() throws IOException {
    Edition<AffectedVersions> nvd = read(SoftwareFeeds.NVD, nvd(1, "Analyzed", ""));
    assertThat(known(nvd, "2.4.49"))
        .containsExactly(new KnownVulnerability("CVE-2023-25690", 9.8, null, null));
    assertThat(known(nvd, "2.4.56")).isEmpty();
    assertThat(nvd.content().of("acme", "os", "1.0")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Rejected|''", "Analyzed|\"operator\": \"AND\","})
  void nvdWhenABannerCannotTellThenLeftOut(String status, String configuration) throws IOException {
    assertThatThrownBy(() -> read(SoftwareFeeds.NVD, nvd(1, status, configuration)))
        .hasMessageContaining("lists nothing");
  }

  private static Edition<AffectedVersions> twoPages(String one, String other) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("1.json"));
      zip.write(one.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("2.json"));
      zip.write(other.getBytes(UTF_8));
    }
    return SoftwareFeeds.NVD.read(packed.toByteArray());
  }

  @Test
  void nvdWhenAPageIsMissingThenRefused() throws IOException {
    String page = nvd(2, "Analyzed", "");
    assertThatThrownBy(() -> read(SoftwareFeeds.NVD, page)).hasMessageContaining("1 vulnerab");
    assertThat(twoPages(page, page).entries()).isEqualTo(1);
  }

  /** As long as a year of the NVD, which is longer than a list may be that is read whole. */
  @Test
  void nvdWhenItIsLongThenReadEntryByEntry() throws IOException {
    int entries = 20_000;
    String entry =
        """
        {"cve": {"id": "CVE-2024-%06d", "descriptions": [{"lang": "en", "value": "%s"}],
         "configurations": [{"nodes": [{"operator": "OR", "cpeMatch": [{"vulnerable": true,
          "criteria": "cpe:2.3:a:apache:http_server:*:*:*:*:*:*:*:*", "versionEndExcluding": "%s"}]}]}]}}
        """;
    String text = "It is told at length. ".repeat(180);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(packed), 1 << 16)) {
      out.write("{\"vulnerabilities\": [".getBytes(UTF_8));
      for (int i = 0; i < entries; i++) {
        String before = i == 0 ? "2.4.56" : "2.4.1";
        out.write(((i == 0 ? "" : ",") + entry.formatted(i, text, before)).getBytes(UTF_8));
      }
      out.write("], \"totalResults\": %d}".formatted(entries).getBytes(UTF_8));
    }
    Edition<AffectedVersions> nvd = SoftwareFeeds.NVD.read(packed.toByteArray());
    assertThat(nvd.entries()).isEqualTo(entries);
    assertThat(known(nvd, "2.4.49"))
        .containsExactly(new KnownVulnerability("CVE-2024-000000", null, null, null));
    assertThatThrownBy(
            () -> SoftwareFeeds.NVD.read(Arrays.copyOf(packed.toByteArray(), packed.size() / 2)))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"vulnerabilities\": {}}",
        "{\"vulnerabilities\": [",
        "{\"vulnerabilities\": [1",
        "{\"vulnerabilities\": [], \"vulnerabilities\": [], \"totalResults\": 0}",
        "{\"vulnerabilities\": [], \"totalResults\": 0} 1",
        "{\"vulnerabilities\": [], \"totalResults\": 0"
      })
  void nvdWhenItIsNoSuchJsonThenRefused(String text) {
    assertThatThrownBy(() -> read(SoftwareFeeds.NVD, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nvdWhenItNestsOrNamesWithoutEndThenRefused() {
    String nested = "{\"vulnerabilities\": [" + "[".repeat(100_000);
    assertThatThrownBy(() -> read(SoftwareFeeds.NVD, nested))
        .isInstanceOf(IllegalArgumentException.class);
    String named = "{\"vulnerabilities\": [{\"%s\": 1}]}".formatted("x".repeat(2_000_000));
    assertThatThrownBy(() -> read(SoftwareFeeds.NVD, named))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void advisoriesWhenScoresAreOlderThanTheyTellThenLeftOut() throws IOException {
    Edition<ExploitProbabilities> epss = read(SoftwareFeeds.EPSS, EPSS);
    assertThat(scored(epss, "2026-12-20")).isPresent();
    assertThat(scored(epss, "2026-12-21")).isEmpty();
  }

  private static Optional<ExploitProbabilities> scored(
      Edition<ExploitProbabilities> epss, String today) {
    return PublishedAdvisories.of(
            LocalDate.parse(today),
            Optional.empty(),
            Optional.of(epss),
            Optional.empty(),
            Optional.empty())
        .probabilities();
  }
}
