package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.JsonPart;
import io.plimsoll.collect.feed.LongJson;
import io.plimsoll.collect.software.AffectedVersions.Range;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads vulnerabilities as version 2.0 of the NVD's interface and its data feeds tell them, one
 * page or several. What needs two products together is left out: a banner shows only one of them.
 */
final class NvdReader {
  private static final List<String> METRICS =
      List.of("cvssMetricV40", "cvssMetricV31", "cvssMetricV30", "cvssMetricV2");

  /** They stay in memory, at some 200 bytes each. */
  private static final int MOST_RANGES = 3_000_000;

  private final List<Range> ranges = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Long, Long> listed = new HashMap<>();
  private long entries;
  private @Nullable LocalDate oldest;

  private NvdReader() {}

  /**
   * @throws IllegalArgumentException when a page is missing, or an entry cannot be read
   */
  static Edition<AffectedVersions> read(FeedDocument document) throws IOException {
    NvdReader reader = new NvdReader();
    document.each((_, page) -> reader.page(page));
    return reader.edition();
  }

  private Edition<AffectedVersions> edition() {
    listed.forEach((wanted, there) -> {
      if (there < wanted) {
        throw new IllegalArgumentException(
            "%d vulnerabilities are there of %d".formatted(there, wanted));
      }
    });
    AffectedVersions affected = new AffectedVersions(ranges);
    return new Edition<>(affected, affected.size(), oldest);
  }

  private void page(InputStream in) throws IOException {
    long before = entries;
    JsonPart page = LongJson.read(in, "vulnerabilities", this::entry);
    listed.merge(page.at("totalResults").neededCount(), entries - before, Long::sum);
    oldest =
        Stream.of(Optional.ofNullable(oldest), page.at("timestamp").day())
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder())
            .orElse(null);
  }

  private void entry(JsonPart entry) {
    entries++;
    vulnerability(entry.at("cve"));
    if (ranges.size() > MOST_RANGES) {
      throw new IllegalArgumentException("lists more than " + MOST_RANGES + " ranges of versions");
    }
  }

  private void vulnerability(JsonPart cve) {
    String id = CveId.of(cve.at("id"));
    if (cve.at("vulnStatus").text().filter("Rejected"::equals).isPresent()) {
      return;
    }
    Double score = score(cve.at("metrics")).orElse(null);
    cve.at("configurations").items().stream()
        .filter(configuration -> !isJoint(configuration))
        .flatMap(configuration -> configuration.at("nodes").items().stream())
        .filter(node -> !isJoint(node) && !node.at("negate").isTrue())
        .flatMap(node -> node.at("cpeMatch").items().stream())
        .filter(match -> match.at("vulnerable").isTrue())
        .map(match -> range(id, score, match))
        .forEach(ranges::add);
  }

  private static boolean isJoint(JsonPart part) {
    return part.at("operator").text().filter("AND"::equals).isPresent();
  }

  private Range range(String cve, @Nullable Double score, JsonPart match) {
    return new Range(
        cve,
        score,
        names.computeIfAbsent(match.at("criteria").neededText(), name -> name),
        match.at("versionStartIncluding").text().orElse(null),
        match.at("versionStartExcluding").text().orElse(null),
        match.at("versionEndIncluding").text().orElse(null),
        match.at("versionEndExcluding").text().orElse(null));
  }

  /** The newest scale; the NVD's own judgement where there is one. */
  private static Optional<Double> score(JsonPart metrics) {
    return METRICS.stream()
        .flatMap(scale ->
            metrics.at(scale).items().stream()
                .sorted(Comparator.comparing(metric -> !isPrimary(metric))))
        .flatMap(metric -> metric.at("cvssData").at("baseScore").number().stream())
        .filter(score -> score >= 0 && score <= 10)
        .findFirst();
  }

  private static boolean isPrimary(JsonPart metric) {
    return metric.at("type").text().filter("Primary"::equals).isPresent();
  }
}
