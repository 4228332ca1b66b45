package io.plimsoll.engine.exposure.web.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How much of a page's address travels to other sites (Referrer Policy section 3). */
public enum ReferrerPrivacy implements Analysis {
  PRIVATE("referrer-policy-private", 5),
  NOT_IMPLEMENTED("referrer-policy-not-implemented", 0),
  UNSAFE("referrer-policy-unsafe", -5),
  INVALID("referrer-policy-header-invalid", -5);

  private final String observatoryName;
  private final int modifier;

  ReferrerPrivacy(String observatoryName, int modifier) {
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

  private static final Set<String> KEEPS =
      Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
  private static final Set<String> TELLS =
      Set.of("origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade");

  /**
   * The last value that browsers know counts, and a page's own element after the headers.
   *
   * @param headers values of {@code Referrer-Policy}
   * @param metas contents of {@code meta} elements named {@code referrer}
   */
  public static ReferrerPrivacy of(List<String> headers, List<String> metas) {
    if (headers.isEmpty() && metas.isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    return effective(headers, metas)
        .map(policy -> KEEPS.contains(policy) ? PRIVATE : UNSAFE)
        .orElse(INVALID);
  }

  /** The policy that browsers follow; empty when they know none of those given. */
  public static Optional<String> effective(List<String> headers, List<String> metas) {
    return Stream.concat(headers.stream(), metas.stream())
        .flatMap(value -> Stream.of(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> KEEPS.contains(value) || TELLS.contains(value))
        .reduce((earlier, later) -> later);
  }
}
