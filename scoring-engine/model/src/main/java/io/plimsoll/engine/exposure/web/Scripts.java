package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.ScriptTag;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The scripts of a page. */
final class Scripts {

  private static final int MOST_SHOWN = 5;

  private Scripts() {}

  static List<ScriptTag> of(HttpExchange page) {
    return WebAddress.parse(page.last().url())
        .map(at -> ScriptTag.of(page.body(), at))
        .orElse(List.of());
  }

  static String listed(List<ScriptTag> scripts, Predicate<ScriptTag> which) {
    return scripts.stream()
        .filter(which)
        .map(ScriptTag::source)
        .distinct()
        .limit(MOST_SHOWN)
        .collect(Collectors.joining(", "));
  }
}
