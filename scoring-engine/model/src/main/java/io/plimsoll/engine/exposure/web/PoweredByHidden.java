package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers do not tell what the site is made with (OWASP WSTG-INFO-08). */
public final class PoweredByHidden extends SiteCheck {

  private static final Set<String> TELLTALE =
      Set.of(
          "x-powered-by",
          "x-aspnet-version",
          "x-aspnetmvc-version",
          "x-generator",
          "x-drupal-cache",
          "x-redirect-by",
          "x-powered-cms");

  public PoweredByHidden(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> told =
        page.last().headers().stream()
            .filter(header -> TELLTALE.contains(header.name().toLowerCase(Locale.ROOT)))
            .map(header -> header.name() + ": " + header.value())
            .toList();
    return told.isEmpty()
        ? Verdict.pass("No header tells what the site is made with.")
        : Verdict.fail("Headers tell what the site is made with.")
            .because("headers", String.join("; ", told));
  }
}
