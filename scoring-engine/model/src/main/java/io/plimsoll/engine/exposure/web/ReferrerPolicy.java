package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.ReferrerPrivacy;
import java.util.List;

/** Full addresses of pages do not travel to other sites (Referrer Policy section 3). */
public final class ReferrerPolicy extends SiteCheck {

  public ReferrerPolicy(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> headers = page.last().values("Referrer-Policy");
    List<String> metas = metas(page);
    return verdict(ReferrerPrivacy.of(headers, metas))
        .because("policy", ReferrerPrivacy.effective(headers, metas).orElse(""));
  }

  private static Verdict verdict(ReferrerPrivacy privacy) {
    return switch (privacy) {
      case PRIVATE -> Verdict.pass("The referrer policy keeps addresses private.");
      case NOT_IMPLEMENTED ->
          Verdict.pass("Browsers apply their own policy, strict-origin-when-cross-origin.");
      case INVALID ->
          Verdict.pass("Browsers know none of the values and apply their own, stricter policy.");
      case UNSAFE ->
          Verdict.fail("The referrer policy tells other sites more than browsers would.");
    };
  }

  private static List<String> metas(HttpExchange page) {
    return HtmlTags.of(page.body()).stream()
        .filter(tag -> tag.name().equals("meta") && tag.get("name").equalsIgnoreCase("referrer"))
        .map(tag -> tag.get("content"))
        .filter(content -> !content.isEmpty())
        .toList();
  }
}
