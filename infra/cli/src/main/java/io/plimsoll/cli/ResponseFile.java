package io.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web server's answer as tools print it: header lines, perhaps after a status line, perhaps
 * followed by an empty line and the page. Of several answers the last one counts.
 *
 * @param headers in the order given
 * @param bare lines that are no header, for those who take them
 * @param page what follows the headers; empty when nothing does
 */
record ResponseFile(List<Field> headers, List<Bare> bare, Optional<String> page) {
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d(\\.\\d)?( .*)?");
  private static final Pattern FIELD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+\\s*:.*");

  /** A header; the name as given. */
  record Field(String name, String value) {}

  /** A line that is no header, with its number. */
  record Bare(int number, String text) {}

  static ResponseFile of(String text) {
    return new Reader(text.lines().toList()).read();
  }

  /** The values of a header in order, whatever the case of its name. */
  List<String> values(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  private static final class Reader {
    private final List<String> lines;
    private final List<Field> headers = new ArrayList<>();
    private final List<Bare> bare = new ArrayList<>();
    private int at;

    Reader(List<String> lines) {
      this.lines = lines;
    }

    ResponseFile read() {
      headers();
      while (STATUS.matcher(next()).matches()) {
        headers.clear();
        at++;
        headers();
      }
      List<String> rest = lines.subList(Math.min(at + 1, lines.size()), lines.size());
      Optional<String> page =
          rest.stream().allMatch(String::isBlank)
              ? Optional.empty()
              : Optional.of(String.join("\n", rest));
      return new ResponseFile(List.copyOf(headers), List.copyOf(bare), page);
    }

    /** The line after the empty one. */
    private String next() {
      return at + 1 < lines.size() ? lines.get(at + 1) : "";
    }

    private void headers() {
      while (at < lines.size() && !lines.get(at).isBlank()) {
        line(lines.get(at++));
      }
    }

    private void line(String line) {
      boolean first = headers.isEmpty();
      if (FIELD.matcher(line).matches()) {
        int colon = line.indexOf(':');
        headers.add(new Field(line.substring(0, colon).strip(), value(line.substring(colon + 1))));
      } else if (!(first && STATUS.matcher(line).matches())) {
        bare.add(new Bare(at, line.strip()));
      }
    }

    /** With the lines that go on with it (RFC 9112 section 5.2). */
    private String value(String begun) {
      StringBuilder value = new StringBuilder(begun.strip());
      while (at < lines.size() && goesOn(lines.get(at))) {
        value.append(' ').append(lines.get(at++).strip());
      }
      return value.toString();
    }

    private static boolean goesOn(String line) {
      return !line.isBlank() && Character.isWhitespace(line.charAt(0));
    }
  }
}
