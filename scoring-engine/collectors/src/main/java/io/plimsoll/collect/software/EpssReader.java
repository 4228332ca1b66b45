package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the daily scores of FIRST's EPSS: a comment with their day, a header, and a line for each
 * vulnerability.
 */
final class EpssReader {
  private static final Pattern DAY = Pattern.compile("\\bscore_date:(\\d{4}-\\d{2}-\\d{2})");
  private static final String HEADER = "cve,epss,percentile";

  private EpssReader() {}

  /**
   * @throws IllegalArgumentException naming the line that is not as it should be
   */
  static Edition<ExploitProbabilities> read(FeedDocument document) throws IOException {
    Iterator<String> lines = document.text().lines().iterator();
    String first = lines.hasNext() ? lines.next() : "";
    LocalDate day = first.startsWith("#") ? day(first) : null;
    header(first.startsWith("#") && lines.hasNext() ? lines.next() : first);
    ExploitProbabilities probabilities = new ExploitProbabilities(rows(lines));
    return new Edition<>(probabilities, probabilities.size(), day);
  }

  private static @Nullable LocalDate day(String comment) {
    Matcher day = DAY.matcher(comment);
    try {
      return day.find() ? LocalDate.parse(day.group(1)) : null;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("the comment's score_date is no day", e);
    }
  }

  private static void header(String line) {
    if (!line.strip().equals(HEADER)) {
      throw new IllegalArgumentException("the header is not " + HEADER);
    }
  }

  private static Map<String, Double> rows(Iterator<String> lines) {
    Map<String, Double> byCve = new HashMap<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (!line.isBlank()) {
        row(line.split(",", -1), byCve);
      }
    }
    return byCve;
  }

  private static void row(String[] fields, Map<String, Double> byCve) {
    if (fields.length != 3) {
      throw new IllegalArgumentException("a line has not three fields: " + fields[0]);
    }
    try {
      byCve.put(fields[0], Double.valueOf(fields[1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no probability is told of " + fields[0], e);
    }
  }
}
