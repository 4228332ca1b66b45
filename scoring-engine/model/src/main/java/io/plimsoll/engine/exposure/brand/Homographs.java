package io.plimsoll.engine.exposure.brand;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A label with one letter for a like one that is not ASCII, under the suffixes whose registries
 * sell such names.
 */
final class Homographs {
  private static final List<String> INTERNATIONAL = List.of("com", "net", "org", "info", "biz");

  /** A label that still fits into 63 characters once one letter of it is written in Punycode. */
  private static final int LONGEST = 50;

  /**
   * Cyrillic letters drawn as Latin ones (Unicode TR 39, confusables), then Latin ones with marks
   * that are easily overlooked.
   */
  private static final Map<Character, String> LIKE =
      Map.ofEntries(
          Map.entry('a', "\u0430\u00e1\u00e0\u00e4\u00e2\u0105"),
          Map.entry('c', "\u0441\u00e7\u010d\u0107"),
          Map.entry('d', "\u0111\u010f"),
          Map.entry('e', "\u0435\u00e9\u00e8\u00eb\u00ea\u0119"),
          Map.entry('g', "\u011f\u0123"),
          Map.entry('i', "\u0456\u00ed\u00ec\u00ef\u0131"),
          Map.entry('j', "\u0458"),
          Map.entry('k', "\u0137"),
          Map.entry('l', "\u0142\u013a\u013c"),
          Map.entry('n', "\u00f1\u0144\u0148\u0146"),
          Map.entry('o', "\u043e\u00f3\u00f2\u00f6\u00f4\u00f8"),
          Map.entry('p', "\u0440"),
          Map.entry('r', "\u0155\u0159"),
          Map.entry('s', "\u0455\u015b\u0161\u015f"),
          Map.entry('t', "\u0163\u0165"),
          Map.entry('u', "\u00fa\u00f9\u00fc\u00fb\u016f"),
          Map.entry('x', "\u0445"),
          Map.entry('y', "\u0443\u00fd\u00ff"),
          Map.entry('z', "\u017a\u017e\u017c"));

  private final BrandName brand;
  private final String label;

  Homographs(BrandName brand) {
    this.brand = brand;
    this.label = brand.label();
  }

  /** As the DNS has them, the domain's own suffix first where it is one of those. */
  Stream<String> names() {
    return label.length() < 2 || label.length() > LONGEST || label.startsWith("xn--")
        ? Stream.empty()
        : suffixes().flatMap(suffix -> labels().map(written -> written + "." + suffix));
  }

  private Stream<String> suffixes() {
    return Stream.concat(
        INTERNATIONAL.stream().filter(suffix -> suffix.equals(brand.suffix())),
        INTERNATIONAL.stream().filter(suffix -> !suffix.equals(brand.suffix())));
  }

  private Stream<String> labels() {
    return IntStream.range(0, label.length())
        .boxed()
        .flatMap(at ->
            LIKE.getOrDefault(label.charAt(at), "")
                .chars()
                .mapToObj(letter -> punycode(at, letter)));
  }

  /** RFC 3492 section 6.3 for a single code point; 72 is its initial bias. */
  private String punycode(int at, int letter) {
    StringBuilder written =
        new StringBuilder("xn--").append(label).deleteCharAt(4 + at).append('-');
    int left = (letter - 0x80) * label.length() + at;
    for (int k = 36; ; k += 36) {
      int threshold = Math.clamp(k - 72, 1, 26);
      if (left < threshold) {
        return written.append(digit(left)).toString();
      }
      written.append(digit(threshold + (left - threshold) % (36 - threshold)));
      left = (left - threshold) / (36 - threshold);
    }
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }
}
