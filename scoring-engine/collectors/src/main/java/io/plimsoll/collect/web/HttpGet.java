package io.plimsoll.collect.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.guard.RefusedException;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.collect.tls.TrustJudge;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * GET over checked connections. Every hop of a redirect is a new wish to the guard: new name, new
 * addresses, new permission.
 */
public final class HttpGet {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}");

  private final Observing observing;
  private final TrustJudge judge;
  private final Limits limits;
  private final String userAgent;
  private final InstantSource clock;

  public HttpGet(
      Observing observing, TrustJudge judge, Limits limits, String userAgent, InstantSource clock) {
    this.observing = observing;
    this.judge = judge;
    this.limits = limits;
    this.userAgent = userAgent;
    this.clock = clock;
  }

  /**
   * Fetches a URL and follows its redirects.
   *
   * @throws IOException when not even the first answer came
   */
  public HttpExchange follow(Consent consent, WebAddress first, Visit visit)
      throws IOException, InterruptedException {
    return follow(HttpAsking.GET, consent, first, visit);
  }

  /** The same, asked in another way at every hop. */
  HttpExchange follow(HttpAsking asking, Consent consent, WebAddress first, Visit visit)
      throws IOException, InterruptedException {
    return new Way(asking, consent, visit).follow(first, limits.redirects());
  }

  /** Fetches a URL and nothing further; a redirect is the answer then. */
  public HttpExchange fetch(Consent consent, WebAddress address, Visit visit)
      throws IOException, InterruptedException {
    return new Way(HttpAsking.GET, consent, visit).follow(address, 0);
  }

  private static void refuseToBeABurden(HttpReply reply) throws SilentException {
    Optional<String> retryAfter = reply.header("Retry-After");
    if (reply.status() == 429
        || reply.status() == 421
        || reply.status() == 503 && retryAfter.isPresent()) {
      Optional<Long> seconds =
          retryAfter.filter(value -> SECONDS.matcher(value).matches()).map(Long::parseLong);
      throw new SilentException(
          UnknownReason.RATE_LIMITED, "answered " + reply.status(), seconds.orElse(null));
    }
  }

  private static Page page(
      Connection connection,
      WebAddress address,
      HttpReply reply,
      CertificateTrust.Status certificate) {
    HttpHop hop =
        new HttpHop(
            address.toString(),
            connection.endpoint().address().toString(),
            reply.status(),
            reply.headers(),
            certificate);
    return new Page(hop, reply);
  }

  private record Page(HttpHop hop, HttpReply reply) {
    HttpExchange exchange(List<HttpHop> hops, @Nullable String stopped) {
      return new HttpExchange(hops, reply.body(), reply.truncated(), stopped);
    }
  }

  /** One way through redirects, every hop asked alike. */
  private final class Way {
    private final HttpAsking asking;
    private final Consent consent;
    private final Visit visit;

    Way(HttpAsking asking, Consent consent, Visit visit) {
      this.asking = asking;
      this.consent = consent;
      this.visit = visit;
    }

    HttpExchange follow(WebAddress first, int redirects) throws IOException, InterruptedException {
      List<HttpHop> hops = new ArrayList<>();
      Set<WebAddress> seen = new HashSet<>(Set.of(first));
      Page page = page(first);
      hops.add(page.hop());
      WebAddress current = first;
      while (page.hop().isRedirect() && redirects > 0) {
        String location = page.hop().values("Location").getFirst();
        Optional<WebAddress> next = current.resolve(location);
        if (next.isEmpty()) {
          return stopped(page, hops, location, "the redirect leads to no web address");
        }
        current = next.get();
        if (!seen.add(current) || hops.size() > redirects) {
          return stopped(
              page, hops, location, "the redirects lead nowhere: " + hops.size() + " followed");
        }
        try {
          page = page(current);
        } catch (RefusedException e) {
          return page.exchange(hops, "redirect not followed: " + e.getMessage());
        } catch (IOException e) {
          return page.exchange(hops, "redirect failed: " + e.getMessage());
        }
        hops.add(page.hop());
      }
      return page.exchange(hops, null);
    }

    private HttpExchange stopped(Page page, List<HttpHop> hops, String location, String why) {
      visit.dialer().redirectRefused(consent, location, why);
      return page.exchange(hops, why);
    }

    private Page page(WebAddress address) throws IOException, InterruptedException {
      try (Connection connection =
          visit
              .dialer()
              .dial(
                  consent,
                  Purpose.WEB,
                  address.host(),
                  address.port(),
                  visit.lookup(),
                  visit.deadline())) {
        return address.tls() ? secure(connection, address) : plain(connection, address);
      }
    }

    private Page plain(Connection connection, WebAddress address) throws IOException {
      HttpReply reply = exchange(connection.in(), connection.out(), address);
      return HttpGet.page(connection, address, reply, CertificateTrust.Status.NOT_JUDGED);
    }

    private Page secure(Connection connection, WebAddress address) throws IOException {
      try (SSLSocket socket = observing.handshake(connection)) {
        CertificateTrust trust = judge.judge(Observing.chain(socket), clock.instant());
        HttpReply reply = exchange(socket.getInputStream(), socket.getOutputStream(), address);
        return HttpGet.page(connection, address, reply, trust.status());
      }
    }

    private HttpReply exchange(InputStream in, OutputStream out, WebAddress address)
        throws IOException {
      out.write(asking.request(address, userAgent).getBytes(US_ASCII));
      out.flush();
      HttpReply reply = new HttpReader(in, limits).read();
      refuseToBeABurden(reply);
      return reply;
    }
  }
}
