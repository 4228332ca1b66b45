package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.score.ScanContradictions;
import io.plimsoll.engine.score.ScanRule;

/** Reads the rules by which a scan's findings are held against answers. */
public final class ContradictionLoader {
  private static final String NEWEST = "contradictions-1";

  private ContradictionLoader() {}

  /**
   * The newest rules.
   *
   * @throws DocumentException when they have the wrong shape, or name a check there is not
   */
  public static ScanContradictions bundled() {
    byte[] bytes =
        Resources.read("contradiction/" + NEWEST + ".yaml")
            .orElseThrow(() -> new IllegalStateException("the engine lacks its own " + NEWEST));
    return read(new String(bytes, UTF_8));
  }

  static ScanContradictions read(String yaml) {
    ScanContradictions rules = RecordCodec.readYaml(ScanContradictions.class, yaml);
    for (ScanRule rule : rules.rules()) {
      if (!Checks.ids().contains(rule.check())) {
        throw new DocumentException(
            "/rules", "name the check " + rule.check() + ", which there is not");
      }
    }
    return rules;
  }
}
