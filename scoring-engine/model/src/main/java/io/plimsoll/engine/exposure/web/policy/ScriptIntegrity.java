package io.plimsoll.engine.exposure.web.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether foreign scripts come encrypted and with a fingerprint (Subresource Integrity). */
public enum ScriptIntegrity implements Analysis {
  ALL_SECURE("sri-implemented-and-all-scripts-loaded-securely", 5),
  FOREIGN_SECURE("sri-implemented-and-external-scripts-loaded-securely", 5),
  PINNED_INSECURE("sri-implemented-but-external-scripts-not-loaded-securely", -20),
  UNPINNED_SECURE("sri-not-implemented-but-external-scripts-loaded-securely", -5),
  UNPINNED_INSECURE("sri-not-implemented-and-external-scripts-not-loaded-securely", -50),
  NOT_HTML("sri-not-implemented-response-not-html", 0),
  NO_SCRIPTS("sri-not-implemented-but-no-scripts-loaded", 0),
  OWN_ONLY("sri-not-implemented-but-all-scripts-loaded-from-secure-origin", 0);

  private final String observatoryName;
  private final int modifier;

  ScriptIntegrity(String observatoryName, int modifier) {
    this.observatoryName = observatoryName;
    this.modifier = modifier;
  }

  @Override
  public String observatoryName() {
    return observatoryName;
  }

  @Override
  public int modifier() {
    return modifier;
  }

  /**
   * The worst that can be said of a page's scripts.
   *
   * @param scripts those of an HTML page
   */
  public static ScriptIntegrity of(List<ScriptTag> scripts) {
    if (scripts.isEmpty()) {
      return NO_SCRIPTS;
    }
    List<ScriptTag> foreign = scripts.stream().filter(ScriptTag::isForeign).toList();
    return foreign.stream()
        .flatMap(script -> fault(script).stream())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> faultless(scripts, !foreign.isEmpty()));
  }

  private static Optional<ScriptIntegrity> fault(ScriptTag script) {
    if (script.pinned()) {
      return script.encrypted() ? Optional.empty() : Optional.of(PINNED_INSECURE);
    }
    return Optional.of(script.encrypted() ? UNPINNED_SECURE : UNPINNED_INSECURE);
  }

  /** A fingerprint on an own script is more than is asked for. */
  private static ScriptIntegrity faultless(List<ScriptTag> scripts, boolean foreign) {
    if (scripts.stream()
        .anyMatch(script -> !script.isForeign() && script.pinned() && script.encrypted())) {
      return ALL_SECURE;
    }
    return foreign ? FOREIGN_SECURE : OWN_ONLY;
  }
}
