package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.Codes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sections of each scheme, read once from {@code onboarding/ssic-sections.csv}. */
public final class SsicSections {
  private static final String RESOURCE = "/onboarding/ssic-sections.csv";
  private static final List<Section> ALL = read();

  /** A section and the two-digit divisions below it, first to last. */
  public record Section(SsicScheme scheme, String letter, int first, int last, String title) {
    boolean has(SsicScheme wanted, int division) {
      return scheme == wanted && first <= division && division <= last;
    }
  }

  private SsicSections() {}

  /** Of every scheme, in the order of the classification. */
  public static List<Section> all() {
    return ALL;
  }

  static Optional<Section> find(SsicScheme scheme, String code) {
    int division = Integer.parseInt(code.substring(0, 2));
    return ALL.stream().filter(section -> section.has(scheme, division)).findFirst();
  }

  private static List<Section> read() {
    try (InputStream in =
        Objects.requireNonNull(SsicSections.class.getResourceAsStream(RESOURCE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(SsicSections::section)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Section section(String line) {
    String[] cells = line.split(";", -1);
    return new Section(
        Codes.of(SsicScheme.class, cells[0]).orElseThrow(),
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        cells[4]);
  }
}
