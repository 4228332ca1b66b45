package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.ContentTypeGuessing;
import java.util.List;

/** Browsers are told not to guess content types (Fetch standard, X-Content-Type-Options). */
public final class Nosniff extends SiteCheck {

  public Nosniff(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict judge(HttpExchange page) {
    List<String> values = page.last().values("X-Content-Type-Options");
    return switch (ContentTypeGuessing.of(values)) {
      case NOSNIFF -> Verdict.pass("Browsers are told not to guess content types.");
      case NOT_IMPLEMENTED -> Verdict.fail("Browsers may guess content types.");
      case INVALID ->
          Verdict.fail("Browsers ignore this X-Content-Type-Options header.")
              .because("value", String.join("; ", values));
    };
  }
}
