package io.plimsoll.engine.exposure.web.policy;

import java.util.List;

/** What a page demands of what it embeds (HTML standard, Cross-Origin-Embedder-Policy). */
public enum EmbedderPolicy implements Analysis {
  NOT_IMPLEMENTED("coep-not-implemented", 0),
  REQUIRE_CORP("coep-implemented-with-require-corp", 10),
  CREDENTIALLESS("coep-implemented-with-credentialless", 10),
  UNSAFE_NONE("coep-implemented-with-unsafe-none", 0),
  INVALID("coep-header-invalid", -5);

  private final String observatoryName;
  private final int modifier;

  EmbedderPolicy(String observatoryName, int modifier) {
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
   * @param headers values of {@code Cross-Origin-Embedder-Policy}
   */
  public static EmbedderPolicy of(List<String> headers) {
    if (headers.isEmpty()) {
      return NOT_IMPLEMENTED;
    }
    return switch (StructuredToken.only(headers).orElse("")) {
      case "require-corp" -> REQUIRE_CORP;
      case "credentialless" -> CREDENTIALLESS;
      case "unsafe-none" -> UNSAFE_NONE;
      default -> INVALID;
    };
  }
}
