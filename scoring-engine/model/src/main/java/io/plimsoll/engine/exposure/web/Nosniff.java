package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;

/** Browsers are told not to guess content types (Fetch standard, X-Content-Type-Options). */
public final class Nosniff extends SiteCheck {

  public Nosniff(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    String value = String.join(", ", page.last().values("X-Content-Type-Options")).strip();
    if (value.equalsIgnoreCase("nosniff")) {
      return Verdict.pass("Browsers are told not to guess content types.");
    }
    return value.isEmpty()
        ? Verdict.fail("Browsers may guess content types.")
        : Verdict.fail("Browsers ignore this X-Content-Type-Options header.")
            .because("value", value);
  }
}
