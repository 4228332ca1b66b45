package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.web.policy.CorsAccess;

/** No strange site reads this one with its visitors' rights (Fetch standard, CORS protocol). */
public final class CorsRestricted extends SiteCheck {

  public CorsRestricted(CheckDefinition definition) {
    super(definition, Probes.HTTP_CORS, "/");
  }

  @Override
  Verdict judge(HttpExchange page) {
    CorsAccess access =
        CorsAccess.of(
            page.last().values("Access-Control-Allow-Origin"),
            page.last().values("Access-Control-Allow-Credentials"),
            Probes.STRANGE_ORIGIN);
    return verdict(access).because("analysis", access.observatoryName());
  }

  private static Verdict verdict(CorsAccess access) {
    return switch (access) {
      case NOT_IMPLEMENTED -> Verdict.pass("Other sites cannot read this one.");
      case PUBLIC -> Verdict.pass("Other sites read only what anybody may see.");
      case RESTRICTED -> Verdict.pass("Only chosen sites may read this one.");
      case UNIVERSAL -> Verdict.fail("Any site may read this one as its signed-in visitor.");
    };
  }
}
