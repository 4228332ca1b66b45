package io.plimsoll.engine.exposure.web.policy;

import java.util.List;

/** Whether browsers may guess content types (Fetch standard, X-Content-Type-Options). */
public enum ContentTypeGuessing implements Analysis {
  NOSNIFF("x-content-type-options-nosniff", 0),
  NOT_IMPLEMENTED("x-content-type-options-not-implemented", -5),
  INVALID("x-content-type-options-header-invalid", -5);

  private final String observatoryName;
  private final int modifier;

  ContentTypeGuessing(String observatoryName, int modifier) {
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
   * Of several headers the first counts.
   *
   * @param headers values of {@code X-Content-Type-Options}
   */
  public static ContentTypeGuessing of(List<String> headers) {
    if (headers.isEmpty() || headers.getFirst().isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    return headers.getFirst().strip().equalsIgnoreCase("nosniff") ? NOSNIFF : INVALID;
  }
}
