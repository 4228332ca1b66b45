package io.plimsoll.api.feed;

import io.plimsoll.collect.feed.FeedSize;
import io.plimsoll.collect.incident.HibpAnswer;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.incident.RetryAfter;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Silent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Asks Have I Been Pwned which breaches hold accounts of a domain (version 3, {@code
 * /breacheddomain/{domain}}). Only counts leave this class: addresses are people's. What it cannot
 * tell is silence with its reason, and after a 429 nobody is asked until the service said so.
 */
public final class AccountService {
  /** Below {@code plimsoll.feeds.}. */
  static final String NAME = "hibp-domains";

  private static final FeedSize MOST = FeedSize.of(HibpAnswer.MOST_BYTES);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofMinutes(15);

  private final AccountOptions options;
  private final GuardedClient client;
  private final Supplier<Optional<HibpBreaches>> breaches;
  private final InstantSource clock;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * @param breaches the list of breaches while it is current; it tells when each was, and of what
   */
  AccountService(
      AccountOptions options,
      GuardedClient client,
      Supplier<Optional<HibpBreaches>> breaches,
      InstantSource clock) {
    this.options = options;
    this.client = client;
    this.breaches = breaches;
    this.clock = clock;
  }

  /** The port that is asked. */
  public int port() {
    return options.service().port();
  }

  /** Asks about one domain, which must be consented to and verified. */
  public Reading ask(DomainName domain, GuardedClient.Listener listener) {
    String key = options.key();
    if (key == null) {
      return silent(UnknownReason.UNSUPPORTED, "No service is configured that knows.", null);
    }
    Optional<HibpBreaches> list = breaches.get();
    if (list.isEmpty()) {
      return silent(
          UnknownReason.UNSUPPORTED, "The list of breaches is not at hand, or stale.", SOON);
    }
    Instant until = notBefore;
    return clock.instant().isBefore(until)
        ? new Silent(UnknownReason.RATE_LIMITED, "The service asked to wait.", until)
        : ask(domain, key, list.get(), listener);
  }

  private Reading ask(
      DomainName domain, String key, HibpBreaches list, GuardedClient.Listener listener) {
    try {
      return client.ask(
          request(domain, key), LONGEST, listener, answer -> reading(domain, list, answer));
    } catch (InterruptedIOException _) {
      return silent(UnknownReason.TIMED_OUT, "The service did not answer in time.", SOON);
    } catch (IOException _) {
      return silent(
          UnknownReason.UNREACHABLE, "The service could not be reached, or broke off.", SOON);
    }
  }

  private HttpGet request(DomainName domain, String key) {
    HttpGet request = new HttpGet(options.service().search(domain));
    request.setHeader("hibp-api-key", key);
    request.setHeader(HttpHeaders.ACCEPT, "application/json");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    return request;
  }

  private Reading reading(DomainName domain, HibpBreaches list, ClassicHttpResponse answer)
      throws IOException {
    Instant now = clock.instant();
    int status = answer.getCode();
    byte[] body =
        status == HttpStatus.SC_OK ? RemoteSource.body(answer.getEntity(), MOST) : new byte[0];
    Optional<String> wait =
        Optional.ofNullable(answer.getFirstHeader(HttpHeaders.RETRY_AFTER)).map(Header::getValue);
    HibpAnswer told = new HibpAnswer(status, body, RetryAfter.of(wait, now));
    if (status == HttpStatus.SC_TOO_MANY_REQUESTS) {
      notBefore = told.retryAt();
    }
    return told.of(domain, list, now);
  }

  private Silent silent(UnknownReason reason, String detail, @Nullable Duration again) {
    return new Silent(reason, detail, again == null ? null : clock.instant().plus(again));
  }
}
