package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.FrontDoors;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.time.Instant;
import java.util.List;

/**
 * A check of the page a company's site ends at. A page of somebody else's is not judged, and a
 * refusal to serve us says nothing about the site.
 */
abstract class SiteCheck extends FactCheck<HttpExchange> {

  private final String probe;
  private final String path;

  SiteCheck(CheckDefinition definition) {
    this(definition, Probes.HTTP, "/");
  }

  /**
   * A check of another answer than that to the usual question.
   *
   * @param probe how the site was asked
   * @param path what was asked for, from the root
   */
  SiteCheck(CheckDefinition definition, String probe, String path) {
    super(definition, HttpExchange.class);
    this.probe = probe;
    this.path = path;
  }

  /** The conclusion about a page the site itself served. */
  abstract Verdict judge(HttpExchange page);

  /** The same, with what else is known. */
  Verdict judge(HttpExchange page, ObservationSet observations) {
    return judge(page);
  }

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return FrontDoors.of(
        observations,
        probe,
        host -> "https://" + host + path,
        observations.latest(probe).stream().map(Observation::asset).filter(this::isAsked));
  }

  private boolean isAsked(String url) {
    return WebAddress.parse(url)
        .filter(address -> address.isSecure() && address.path().equals(path))
        .filter(address -> !address.host().startsWith("mta-sts."))
        .isPresent();
  }

  @Override
  protected final Verdict judge(
      HttpExchange page, Subject subject, ObservationSet observations, Instant asOf) {
    boolean ours =
        WebAddress.parse(page.last().url())
            .filter(address -> observations.isInScope(address.host()))
            .isPresent();
    if (!ours) {
      return Verdict.notApplicable("The site only leads to " + page.last().url() + ".");
    }
    return reached(page, observations).because("url", page.last().url());
  }

  private Verdict reached(HttpExchange page, ObservationSet observations) {
    int status = page.last().status();
    if (page.stopped() != null) {
      return Verdict.unknown(
          UnknownReason.UNREACHABLE, "The page was not reached: " + page.stopped() + ".");
    }
    if (status == 429) {
      return Verdict.unknown(UnknownReason.RATE_LIMITED, "The site answered with status 429.");
    }
    if (status == 401 || status == 403 || status == 503) {
      return Verdict.unknown(
          UnknownReason.BLOCKED, Text.of("The site answered us with status %d.", status));
    }
    return status >= 500
        ? Verdict.unknown(
            UnknownReason.SERVER_FAILURE, Text.of("The site answered with status %d.", status))
        : judge(page, observations);
  }
}
