package io.plimsoll.engine.exposure.brand;

import io.plimsoll.engine.exposure.Probes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names that a reader may take for a domain: one slip of a finger, one letter for a like one, or
 * another suffix. The label below the suffix is what is varied.
 */
public final class LookAlikes {
  /** More are never looked up, so that no server is bothered for long. */
  public static final int MOST = 400;

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /** Where people land who remember the name and not its ending. */
  private static final List<String> SUFFIXES =
      List.of("com", "com.sg", "sg", "net", "org", "co", "biz", "info", "asia", "my", "io", "app");

  /** Drawn alike in common fonts (Unicode TR 39, confusables). */
  private static final Map<String, List<String>> ALIKE =
      Map.ofEntries(
          Map.entry("o", List.of("0")),
          Map.entry("0", List.of("o")),
          Map.entry("l", List.of("1", "i")),
          Map.entry("1", List.of("l", "i")),
          Map.entry("i", List.of("1", "l", "j")),
          Map.entry("m", List.of("rn", "nn")),
          Map.entry("rn", List.of("m")),
          Map.entry("w", List.of("vv")),
          Map.entry("vv", List.of("w")),
          Map.entry("d", List.of("cl")),
          Map.entry("cl", List.of("d")),
          Map.entry("s", List.of("5")),
          Map.entry("5", List.of("s")),
          Map.entry("g", List.of("q", "9")),
          Map.entry("q", List.of("g")),
          Map.entry("u", List.of("v")),
          Map.entry("v", List.of("u")),
          Map.entry("b", List.of("6")),
          Map.entry("z", List.of("2")),
          Map.entry("2", List.of("z")));

  /** The rows of a QWERTY keyboard. */
  private static final List<String> ROWS =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");

  private final BrandName brand;
  private final String label;

  private LookAlikes(BrandName brand) {
    this.brand = brand;
    this.label = brand.label();
  }

  /**
   * The names, at most {@value #MOST}, each kind in turn so that none is crowded out.
   *
   * @param domain lower case without a final dot
   * @return without the domain itself and without repetition
   */
  public static List<String> of(String domain) {
    return BrandName.of(domain).map(brand -> new LookAlikes(brand).names()).orElse(List.of());
  }

  /**
   * A name beside a domain that nobody has: whoever says that it exists says so of every name.
   *
   * @param domain lower case without a final dot
   */
  public static Optional<String> nobody(String domain) {
    return BrandName.of(domain).map(brand -> Probes.NOBODY + "." + brand.suffix());
  }

  private List<String> names() {
    List<Iterator<String>> kinds =
        new ArrayList<>(
            Stream.of(
                    otherSuffixes(),
                    alike().map(this::named),
                    new Homographs(brand).names(),
                    swapped().map(this::named),
                    left().map(this::named),
                    doubled().map(this::named),
                    hyphenated().map(this::named),
                    slipped().map(this::named))
                .map(Stream::iterator)
                .toList());
    Set<String> names = new LinkedHashSet<>();
    while (!kinds.isEmpty() && names.size() < MOST) {
      kinds.removeIf(kind -> !kind.hasNext());
      kinds.forEach(kind -> take(kind.next(), names));
    }
    return names.stream().limit(MOST).toList();
  }

  private void take(String name, Set<String> names) {
    boolean valid = LABEL.matcher(name.substring(0, name.indexOf('.'))).matches();
    if (valid && !name.equals(brand.domain())) {
      names.add(name);
    }
  }

  private String named(String varied) {
    return varied + "." + brand.suffix();
  }

  private IntStream places() {
    return IntStream.range(0, label.length());
  }

  private Stream<String> otherSuffixes() {
    return SUFFIXES.stream().map(brand::under);
  }

  private Stream<String> alike() {
    return places()
        .boxed()
        .flatMap(at ->
            Stream.of(1, 2)
                .filter(length -> at + length <= label.length())
                .flatMap(length -> alike(at, at + length)));
  }

  private Stream<String> alike(int from, int to) {
    return ALIKE.getOrDefault(label.substring(from, to), List.of()).stream()
        .map(like -> label.substring(0, from) + like + label.substring(to));
  }

  private String with(int at, char other) {
    return label.substring(0, at) + other + label.substring(at + 1);
  }

  private Stream<String> swapped() {
    return places()
        .skip(1)
        .mapToObj(at ->
            label.substring(0, at - 1)
                + label.charAt(at)
                + label.charAt(at - 1)
                + label.substring(at + 1));
  }

  private Stream<String> left() {
    return places().mapToObj(at -> label.substring(0, at) + label.substring(at + 1));
  }

  private Stream<String> doubled() {
    return places().mapToObj(at -> label.substring(0, at) + label.charAt(at) + label.substring(at));
  }

  private Stream<String> hyphenated() {
    return places().skip(1).mapToObj(at -> label.substring(0, at) + "-" + label.substring(at));
  }

  private Stream<String> slipped() {
    return places().boxed().flatMap(at -> beside(label.charAt(at)).map(key -> with(at, key)));
  }

  private static Stream<Character> beside(char key) {
    return ROWS.stream()
        .filter(row -> row.indexOf(key) >= 0)
        .flatMap(row ->
            IntStream.of(row.indexOf(key) - 1, row.indexOf(key) + 1)
                .filter(at -> at >= 0 && at < row.length())
                .mapToObj(row::charAt));
  }
}
