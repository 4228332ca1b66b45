package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whoever asks without encryption is led to https, at once and on the same host. */
public final class HttpsRedirect extends FactCheck<HttpExchange> {

  public HttpsRedirect(CheckDefinition definition) {
    super(definition, HttpExchange.class);
  }

  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    return PlainSites.of(observations);
  }

  @Override
  protected Verdict judge(
      HttpExchange way, Subject subject, ObservationSet observations, Instant asOf) {
    return verdict(way)
        .because("way", way.hops().stream().map(HttpHop::url).collect(Collectors.joining(" > ")));
  }

  private static Verdict verdict(HttpExchange way) {
    if (isRefusal(way.first())) {
      return Verdict.unknown(
          UnknownReason.BLOCKED,
          Text.of("The site answered us with status %d.", way.first().status()));
    }
    Optional<WebAddress> next = second(way);
    if (next.filter(WebAddress::isSecure).isPresent()) {
      return Verdict.pass("Visitors without encryption are led to https.");
    }
    if (next.isPresent() && isSecure(way.last())) {
      return Verdict.partial("Visitors reach https only after another step without encryption.");
    }
    return way.stopped() != null
        ? Verdict.unknown(UnknownReason.UNREACHABLE, "The way ended early: " + way.stopped() + ".")
        : Verdict.fail("The site is served without encryption.");
  }

  private static boolean isRefusal(HttpHop hop) {
    return hop.status() == 429 || hop.status() >= 500;
  }

  /** Where the first answer leads: the next hop, or its Location when that was not followed. */
  private static Optional<WebAddress> second(HttpExchange way) {
    return way.hops().size() > 1
        ? WebAddress.parse(way.hops().get(1).url())
        : way.first().isRedirect()
            ? WebAddress.parse(way.first().values("Location").getFirst())
            : Optional.empty();
  }

  private static boolean isSecure(HttpHop hop) {
    return WebAddress.parse(hop.url()).filter(WebAddress::isSecure).isPresent();
  }
}
