package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.ContentSecurityPolicy;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Other sites cannot show this one inside their pages (CSP frame-ancestors, RFC 7034). */
public final class FramingRestricted extends SiteCheck {

  private static final Set<String> ANYBODY =
      Set.of("*", "http:", "https:", "http://*", "https://*");

  public FramingRestricted(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    return frameAncestors(page.last().values("Content-Security-Policy"))
        .map(FramingRestricted::byPolicy)
        .orElseGet(() -> byHeader(page.last().values("X-Frame-Options")));
  }

  private static Optional<Set<String>> frameAncestors(List<String> headers) {
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ContentSecurityPolicy.parse(headers, List.of()).directive("frame-ancestors");
    } catch (WebPolicyException malformed) {
      return Optional.empty();
    }
  }

  private static Verdict byPolicy(Set<String> ancestors) {
    return ancestors.stream().anyMatch(ANYBODY::contains)
        ? Verdict.fail("The content security policy lets any site frame this one.")
        : Verdict.pass("The content security policy limits who may frame the site.");
  }

  private static Verdict byHeader(List<String> values) {
    String value = String.join(", ", values).strip().toUpperCase(Locale.ROOT);
    if (value.equals("DENY") || value.equals("SAMEORIGIN")) {
      return Verdict.pass("X-Frame-Options limits who may frame the site.");
    }
    return value.isEmpty()
        ? Verdict.fail("Any site may show this one inside its own pages.")
        : Verdict.fail("Browsers ignore this X-Frame-Options header.").because("value", value);
  }
}
