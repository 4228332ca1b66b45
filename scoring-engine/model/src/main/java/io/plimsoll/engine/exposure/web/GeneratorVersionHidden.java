package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page does not tell the version of what made it (OWASP WSTG-INFO-08). */
public final class GeneratorVersionHidden extends SiteCheck {

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+");

  public GeneratorVersionHidden(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    String told =
        HtmlTags.of(page.body()).stream()
            .filter(tag -> tag.name().equals("meta"))
            .filter(tag -> tag.get("name").equalsIgnoreCase("generator"))
            .map(tag -> tag.get("content"))
            .filter(content -> VERSION.matcher(content).find())
            .collect(Collectors.joining("; "));
    return told.isEmpty()
        ? Verdict.pass("The page does not tell the version of what made it.")
        : Verdict.fail("The page tells the version of what made it.").because("generator", told);
  }
}
