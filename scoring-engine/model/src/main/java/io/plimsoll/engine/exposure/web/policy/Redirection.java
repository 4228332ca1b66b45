package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.exposure.WebAddress;
import java.util.List;
import java.util.function.Predicate;

/** Where a visitor without encryption is led. */
public enum Redirection implements Analysis {
  ALL_PRELOADED("redirection-all-redirects-preloaded", 0),
  TO_HTTPS("redirection-to-https", 0),
  NO_HTTP("redirection-not-needed-no-http", 0),
  OFF_HOST("redirection-off-host-from-http", -5),
  NOT_AT_ONCE("redirection-not-to-https-on-initial-redirection", -10),
  NOT_TO_HTTPS("redirection-not-to-https", -20),
  MISSING("redirection-missing", -20),
  INVALID_CERTIFICATE("redirection-invalid-cert", -20);

  private final String observatoryName;
  private final int modifier;

  Redirection(String observatoryName, int modifier) {
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
   * Reads a way from its first to its last address.
   *
   * @param way at least one address
   * @param trusted whether browsers trust every certificate on it
   * @param preloaded whether browsers are delivered with a host's wish for https
   */
  public static Redirection of(List<WebAddress> way, boolean trusted, Predicate<String> preloaded) {
    if (!trusted) {
      return INVALID_CERTIFICATE;
    }
    if (way.stream().map(WebAddress::host).allMatch(preloaded)) {
      return ALL_PRELOADED;
    }
    if (way.size() == 1) {
      return MISSING;
    }
    if (!way.getLast().isSecure()) {
      return NOT_TO_HTTPS;
    }
    WebAddress next = way.get(1);
    if (!next.isSecure()) {
      return NOT_AT_ONCE;
    }
    return next.host().equals(way.getFirst().host()) ? TO_HTTPS : OFF_HOST;
  }
}
