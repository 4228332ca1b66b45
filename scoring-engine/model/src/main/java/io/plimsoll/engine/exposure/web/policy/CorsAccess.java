package io.plimsoll.engine.exposure.web.policy;

import java.util.List;

/** Who may read the site with the visitor's rights (Fetch standard, CORS protocol). */
public enum CorsAccess implements Analysis {
  NOT_IMPLEMENTED("cross-origin-resource-sharing-not-implemented", 0),
  PUBLIC("cross-origin-resource-sharing-implemented-with-public-access", 0),
  RESTRICTED("cross-origin-resource-sharing-implemented-with-restricted-access", 0),
  UNIVERSAL("cross-origin-resource-sharing-implemented-with-universal-access", -50);

  private final String observatoryName;
  private final int modifier;

  CorsAccess(String observatoryName, int modifier) {
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
   * Reads the answer to a request that came from a strange origin.
   *
   * @param allowOrigin values of {@code Access-Control-Allow-Origin}
   * @param allowCredentials values of {@code Access-Control-Allow-Credentials}
   * @param origin the origin that was sent
   */
  public static CorsAccess of(
      List<String> allowOrigin, List<String> allowCredentials, String origin) {
    String allowed = first(allowOrigin);
    if (allowed.isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    if (allowed.strip().equals("*")) {
      return PUBLIC;
    }
    return allowed.equals(origin) && first(allowCredentials).strip().equalsIgnoreCase("true")
        ? UNIVERSAL
        : RESTRICTED;
  }

  private static String first(List<String> headers) {
    return headers.isEmpty() ? "" : headers.getFirst();
  }
}
