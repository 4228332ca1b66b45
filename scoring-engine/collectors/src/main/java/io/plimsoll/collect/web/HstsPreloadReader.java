package io.plimsoll.collect.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.feed.FeedSize;
import io.plimsoll.collect.feed.JsonPart;
import io.plimsoll.collect.feed.LongJson;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of hosts that browsers have built in: as Chromium keeps it, JSON with comments
 * (net/http/transport_security_state_static.json), or as plain lines of a name and, after a comma,
 * 1 where its subdomains are covered.
 */
public final class HstsPreloadReader {
  public static final FeedKind<HstsPreloads> KIND =
      new FeedKind<>(
          "hsts-preload",
          new FeedSize(64 << 20, 256L << 20),
          Duration.ofDays(7),
          HstsPreloadReader::read);

  private static final int MOST_ENTRIES = 2_000_000;
  private static final int LONGEST_LINE = 1_000;
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern LINE =
      Pattern.compile("([^\\s,]{1,253})\\s{0,9}(?:,\\s{0,9}([01]))?");

  private final Map<String, Boolean> entries = new HashMap<>();

  private HstsPreloadReader() {}

  static Edition<HstsPreloads> read(FeedDocument document) throws IOException {
    HstsPreloadReader reader = new HstsPreloadReader();
    document.each((_, file) -> reader.file(file));
    return new Edition<>(new HstsPreloads(reader.entries), reader.entries.size(), null);
  }

  /** What begins, after comments, with a brace is JSON. */
  private void file(InputStream file) throws IOException {
    byte[] head = file.readNBytes(1 << 16);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), file);
    String begun = new String(head, UTF_8).replaceAll("(?m)^\\s*+//.*+$", "").stripLeading();
    if (begun.startsWith("{")) {
      LongJson.readWithComments(whole, "entries", this::entry);
    } else {
      lines(whole);
    }
  }

  /** An entry without the mode pins keys or asks for something else than https. */
  private void entry(JsonPart entry) {
    String name = name(entry.at("name").neededText());
    if (entry.at("mode").text().filter("force-https"::equals).isPresent()) {
      add(name, entry.at("include_subdomains").isTrue());
    }
  }

  private void lines(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder()));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String told = line.strip();
      if (!told.isEmpty() && !told.startsWith("#") && !told.startsWith("//")) {
        line(told);
      }
    }
  }

  private void line(String line) {
    Matcher told = LINE.matcher(line.length() > LONGEST_LINE ? "" : line);
    if (!told.matches()) {
      throw new IllegalArgumentException(
          "line after entry %d: is no name".formatted(entries.size()));
    }
    add(name(told.group(1)), "1".equals(told.group(2)));
  }

  private static String name(String told) {
    String name = told.toLowerCase(Locale.ROOT);
    if (name.length() > 253 || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'%.100s' is no name of a host".formatted(told));
    }
    return name;
  }

  private void add(String name, boolean subdomains) {
    if (entries.size() >= MOST_ENTRIES) {
      throw new IllegalArgumentException("lists more than " + MOST_ENTRIES + " hosts");
    }
    entries.merge(name, subdomains, Boolean::logicalOr);
  }
}
