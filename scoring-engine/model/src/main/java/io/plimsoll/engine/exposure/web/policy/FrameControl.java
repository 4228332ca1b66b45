package io.plimsoll.engine.exposure.web.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may show the site inside a page of theirs (CSP frame-ancestors, RFC 7034). */
public enum FrameControl implements Analysis {
  VIA_CSP("x-frame-options-implemented-via-csp", 5),
  SAMEORIGIN_OR_DENY("x-frame-options-sameorigin-or-deny", 5),
  ALLOW_FROM("x-frame-options-allow-from-origin", 0),
  NOT_IMPLEMENTED("x-frame-options-not-implemented", -20),
  INVALID("x-frame-options-header-invalid", -20);

  private final String observatoryName;
  private final int modifier;

  FrameControl(String observatoryName, int modifier) {
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
   * Frame ancestors overrule the older header, of which the first counts.
   *
   * @param policies values of {@code Content-Security-Policy}
   * @param headers values of {@code X-Frame-Options}
   */
  public static FrameControl of(List<String> policies, List<String> headers) {
    return ancestors(policies).isPresent() ? VIA_CSP : of(headers);
  }

  /** Who may frame the site by its policies; empty when they do not say or are unusable. */
  public static Optional<Set<String>> ancestors(List<String> policies) {
    try {
      return ContentSecurityPolicy.parse(policies, List.of()).directive("frame-ancestors");
    } catch (WebPolicyException malformed) {
      return Optional.empty();
    }
  }

  private static FrameControl of(List<String> headers) {
    String value = headers.isEmpty() ? "" : headers.getFirst().strip().toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    if (value.equals("deny") || value.equals("sameorigin")) {
      return SAMEORIGIN_OR_DENY;
    }
    return value.startsWith("allow-from") ? ALLOW_FROM : INVALID;
  }
}
