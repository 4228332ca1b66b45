package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.HtmlTags.Tag;
import java.util.List;
import java.util.Locale;

/** Scripts are loaded over https, foreign ones with a fingerprint (Subresource Integrity). */
public final class ScriptsFromSecureOrigin extends SiteCheck {

  public ScriptsFromSecureOrigin(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<Tag> foreign =
        HtmlTags.of(page.body()).stream()
            .filter(tag -> tag.name().equals("script") && isForeign(tag, page))
            .toList();
    if (foreign.stream()
        .anyMatch(tag -> tag.get("src").toLowerCase(Locale.ROOT).startsWith("http:"))) {
      return Verdict.fail("The site loads scripts without encryption.");
    }
    List<String> unpinned =
        foreign.stream()
            .filter(tag -> tag.get("integrity").isEmpty())
            .map(tag -> tag.get("src"))
            .toList();
    return unpinned.isEmpty()
        ? Verdict.pass("Every foreign script is loaded over https with a fingerprint.")
        : Verdict.partial("Some foreign scripts are loaded without a fingerprint.")
            .because("scripts", String.join(", ", unpinned.stream().limit(5).toList()));
  }

  private static boolean isForeign(Tag script, HttpExchange page) {
    String source = script.get("src");
    String absolute = source.startsWith("//") ? "https:" + source : source;
    String own = WebAddress.parse(page.last().url()).map(WebAddress::host).orElse("");
    return WebAddress.parse(absolute)
        .filter(at -> !at.host().equals(own) || !at.isSecure())
        .isPresent();
  }
}
