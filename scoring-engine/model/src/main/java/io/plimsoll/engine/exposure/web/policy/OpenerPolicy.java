package io.plimsoll.engine.exposure.web.policy;

import java.util.List;

/**
 * Whether windows that open a page stay connected to it (HTML standard,
 * Cross-Origin-Opener-Policy).
 */
public enum OpenerPolicy implements Analysis {
  NOT_IMPLEMENTED("coop-not-implemented", 0),
  SAME_ORIGIN("coop-implemented-with-same-origin", 10),
  SAME_ORIGIN_ALLOW_POPUPS("coop-implemented-with-same-origin-allow-popups", 10),
  NOOPENER_ALLOW_POPUPS("coop-implemented-with-noopener-allow-popups", 10),
  UNSAFE_NONE("coop-implemented-with-unsafe-none", 0),
  INVALID("coop-header-invalid", -5);

  private final String observatoryName;
  private final int modifier;

  OpenerPolicy(String observatoryName, int modifier) {
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
   * @param headers values of {@code Cross-Origin-Opener-Policy}
   */
  public static OpenerPolicy of(List<String> headers) {
    if (headers.isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    return switch (StructuredToken.only(headers).orElse("")) {
      case "same-origin" -> SAME_ORIGIN;
      case "same-origin-allow-popups" -> SAME_ORIGIN_ALLOW_POPUPS;
      case "noopener-allow-popups" -> NOOPENER_ALLOW_POPUPS;
      case "unsafe-none" -> UNSAFE_NONE;
      default -> INVALID;
    };
  }
}
