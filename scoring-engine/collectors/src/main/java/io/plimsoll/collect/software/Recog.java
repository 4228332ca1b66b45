package io.plimsoll.collect.software;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The Recog fingerprints: for each kind of text, patterns in the order in which they are tried. */
public final class Recog {
  private static final int LONGEST = 4096;
  private static final Recog NONE = new Recog(Map.of());

  private final Map<String, List<Fingerprint>> byKind;

  Recog(Map<String, List<Fingerprint>> byKind) {
    this.byKind = Map.copyOf(byKind);
  }

  /** Knows nothing. */
  public static Recog none() {
    return NONE;
  }

  /**
   * Reads the database's files.
   *
   * @param files XML documents by name; names that do not end in {@code .xml} are passed over
   *     unless there is one only
   * @throws IllegalArgumentException when one cannot be read, or none holds a fingerprint
   */
  public static Recog read(SortedMap<String, byte[]> files) {
    return new RecogReader().read(files);
  }

  /** How many fingerprints there are. */
  public long size() {
    return byKind.values().stream().mapToLong(List::size).sum();
  }

  List<Fingerprint> fingerprints(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /**
   * What the first fingerprint found in a text tells of it, by name.
   *
   * @param kind the kind of text, as in {@code ssh.banner}
   */
  Optional<Map<String, String>> recognise(String kind, String text) {
    String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return fingerprints(kind).stream()
        .map(fingerprint -> fingerprint.match(looked))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
