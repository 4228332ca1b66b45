package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.HtmlTags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page over https loads nothing over http (Mixed Content section 4). */
public final class NoMixedContent extends SiteCheck {

  /** What can change the page when an eavesdropper changes it. */
  private static final Map<String, String> ACTIVE =
      Map.of("script", "src", "iframe", "src", "link", "href", "object", "data", "embed", "src");

  private static final Map<String, String> PASSIVE =
      Map.of("img", "src", "audio", "src", "video", "src", "source", "src");

  /** Links that load something; the others only point. */
  private static final Set<String> LOADING =
      Set.of("stylesheet", "icon", "preload", "modulepreload", "manifest", "shortcut");

  public NoMixedContent(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<Tag> tags = HtmlTags.of(page.body());
    String active = loaded(tags, ACTIVE);
    String passive = loaded(tags, PASSIVE);
    if (!active.isEmpty()) {
      return Verdict.fail("The page loads scripts, frames or styles without encryption.")
          .because("loads", active);
    }
    return passive.isEmpty()
        ? Verdict.pass("The page loads everything over https.")
        : Verdict.partial("The page loads images or media without encryption.")
            .because("loads", passive);
  }

  private static String loaded(List<Tag> tags, Map<String, String> attributes) {
    return tags.stream()
        .filter(NoMixedContent::loads)
        .map(tag -> tag.get(attributes.getOrDefault(tag.name(), "")))
        .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http:"))
        .distinct()
        .limit(5)
        .collect(Collectors.joining(", "));
  }

  private static boolean loads(Tag tag) {
    return !tag.name().equals("link")
        || Stream.of(tag.get("rel").toLowerCase(Locale.ROOT).split("\\s+"))
            .anyMatch(LOADING::contains);
  }
}
