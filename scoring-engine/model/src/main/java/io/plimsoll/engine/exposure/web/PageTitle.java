package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page calls itself. */
final class PageTitle {

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,200}>([^<]{0,300})", Pattern.CASE_INSENSITIVE);

  private PageTitle() {}

  /** Without surrounding white space; empty when it has none. */
  static String of(HttpExchange page) {
    Matcher title = TITLE.matcher(page.body());
    return title.find() ? title.group(1).strip() : "";
  }
}
