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
import io.plimsoll.engine.exposure.web.policy.Redirection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return verdict(way, host -> Preloaded.of(host, observations).isPresent())
        .because("way", way.hops().stream().map(HttpHop::url).collect(Collectors.joining(" > ")));
  }

  private static Verdict verdict(HttpExchange way, Predicate<String> preloaded) {
    if (isRefusal(way.first())) {
      return Verdict.unknown(
          UnknownReason.BLOCKED,
          Text.of("The site answered us with status %d.", way.first().status()));
    }
    List<WebAddress> addresses = addresses(way);
    Redirection redirection = Redirection.of(addresses, isTrusted(way), preloaded);
    boolean cutShort = way.stopped() != null && !addresses.getLast().isSecure();
    return cutShort
        ? Verdict.unknown(UnknownReason.UNREACHABLE, "The way ended early: " + way.stopped() + ".")
        : verdict(redirection).because("analysis", redirection.observatoryName());
  }

  private static Verdict verdict(Redirection redirection) {
    return switch (redirection) {
      case ALL_PRELOADED -> Verdict.pass("Browsers never ask these hosts without encryption.");
      case TO_HTTPS, NO_HTTP -> Verdict.pass("Visitors without encryption are led to https.");
      case OFF_HOST ->
          Verdict.partial("Visitors are led to https on another host, which cannot set HSTS here.");
      case NOT_AT_ONCE ->
          Verdict.partial("Visitors reach https only after another step without encryption.");
      case NOT_TO_HTTPS, MISSING -> Verdict.fail("The site is served without encryption.");
      case INVALID_CERTIFICATE ->
          Verdict.fail("Visitors are led to a server whose certificate browsers do not trust.");
    };
  }

  private static boolean isRefusal(HttpHop hop) {
    return hop.status() == 429 || hop.status() >= 500;
  }

  /** Every address on the way, where the last answer leads on without being followed as well. */
  private static List<WebAddress> addresses(HttpExchange way) {
    Stream<String> onward =
        way.last().isRedirect() ? way.last().values("Location").stream().limit(1) : Stream.empty();
    return Stream.concat(way.hops().stream().map(HttpHop::url), onward)
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isTrusted(HttpExchange way) {
    return way.hops().stream().map(HttpHop::certificate).allMatch(Trust::of);
  }
}
