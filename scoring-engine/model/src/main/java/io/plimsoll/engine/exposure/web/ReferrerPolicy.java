package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Full addresses of pages do not travel to other sites (Referrer Policy section 3). */
public final class ReferrerPolicy extends SiteCheck {

  private static final Set<String> PRIVATE =
      Set.of("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin");
  private static final Set<String> UNSAFE =
      Set.of("origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade");

  public ReferrerPolicy(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> known =
        Stream.concat(page.last().values("Referrer-Policy").stream(), metas(page))
            .flatMap(value -> Stream.of(value.split(",")))
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> PRIVATE.contains(value) || UNSAFE.contains(value))
            .toList();
    if (known.isEmpty()) {
      return Verdict.pass("Browsers apply their own policy, strict-origin-when-cross-origin.");
    }
    return PRIVATE.contains(known.getLast())
        ? Verdict.pass("The referrer policy keeps addresses private.")
            .because("policy", known.getLast())
        : Verdict.fail("The referrer policy tells other sites more than browsers would.")
            .because("policy", known.getLast());
  }

  private static Stream<String> metas(HttpExchange page) {
    return HtmlTags.of(page.body()).stream()
        .filter(tag -> tag.name().equals("meta") && tag.get("name").equalsIgnoreCase("referrer"))
        .map(tag -> tag.get("content"));
  }
}
