package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import java.util.stream.Collectors;

/** Who came over https is never led back to http. */
public final class NoDowngrade extends SiteCheck {

  public NoDowngrade(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    return page.hops().stream().skip(1).map(HttpHop::url).anyMatch(NoDowngrade::isPlain)
        ? Verdict.fail("The site leads from https to a page without encryption.")
            .because(
                "way", page.hops().stream().map(HttpHop::url).collect(Collectors.joining(" > ")))
        : Verdict.pass("Every step stays encrypted.");
  }

  private static boolean isPlain(String url) {
    return WebAddress.parse(url).filter(address -> !address.isSecure()).isPresent();
  }
}
