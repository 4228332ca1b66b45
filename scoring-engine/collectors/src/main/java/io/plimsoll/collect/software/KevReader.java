package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.JsonPart;
import io.plimsoll.collect.software.ExploitedVulnerabilities.Entry;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Reads the JSON of CISA's catalogue of known exploited vulnerabilities. */
final class KevReader {
  private KevReader() {}

  /**
   * @throws IllegalArgumentException when it is not whole, or an entry lacks what is asked of it
   */
  static Edition<ExploitedVulnerabilities> read(FeedDocument document) throws IOException {
    JsonPart all = JsonPart.read(document.text());
    List<Entry> entries =
        all.at("vulnerabilities").neededItems().stream().map(KevReader::entry).toList();
    JsonPart count = all.at("count");
    if (count.neededCount() != entries.size()) {
      throw count.wrong("tells of another number than are listed");
    }
    LocalDate released = all.at("dateReleased").neededDay();
    return new Edition<>(new ExploitedVulnerabilities(entries, released), entries.size(), released);
  }

  private static Entry entry(JsonPart entry) {
    return new Entry(
        CveId.of(entry.at("cveID")),
        entry.at("vendorProject").neededText(),
        entry.at("product").neededText(),
        entry.at("dueDate").neededDay());
  }
}
