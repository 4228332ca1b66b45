package io.plimsoll.engine.exposure.web.policy;

import java.util.List;
import java.util.Locale;

/** Who may embed the site's resources (Fetch standard, Cross-Origin-Resource-Policy). */
public enum ResourcePolicy implements Analysis {
  NOT_IMPLEMENTED("corp-not-implemented", 0),
  SAME_ORIGIN("corp-implemented-with-same-origin", 10),
  SAME_SITE("corp-implemented-with-same-site", 10),
  CROSS_ORIGIN("corp-implemented-with-cross-origin", 0),
  INVALID("corp-header-invalid", -5);

  private final String observatoryName;
  private final int modifier;

  ResourcePolicy(String observatoryName, int modifier) {
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
   * @param headers values of {@code Cross-Origin-Resource-Policy}
   */
  public static ResourcePolicy of(List<String> headers) {
    return switch (String.join(", ", headers).strip().toLowerCase(Locale.ROOT)) {
      case "" -> NOT_IMPLEMENTED;
      case "same-origin" -> SAME_ORIGIN;
      case "same-site" -> SAME_SITE;
      case "cross-origin" -> CROSS_ORIGIN;
      default -> INVALID;
    };
  }
}
