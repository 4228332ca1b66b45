package io.plimsoll.cli;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.OutboundAudit;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.guard.Permission.Rule;
import io.plimsoll.collect.incident.HibpAnswer;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.incident.HibpService;
import io.plimsoll.collect.incident.RetryAfter;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Silent;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks Have I Been Pwned which breaches hold accounts of a domain. The key is sent to that host
 * alone, redirects are not followed, and only counts are kept.
 *
 * @param service the interface that is asked
 * @param key shown nowhere
 * @param list the breaches, which tells when each was and of what
 * @param policy which addresses may be connected to; without encryption only those admitted by hand
 */
record AccountSearch(HibpService service, String key, HibpBreaches list, AddressPolicy policy) {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final String CONSENT = "command line";

  /** What is known of the domain's accounts. */
  Observation ask(DomainName domain, OutboundAudit audit, InstantSource clock) {
    Instant now = clock.instant();
    return new Observation(
        Probes.EXPOSED_ACCOUNTS, domain.value(), now, "feeds", reading(domain, audit, now));
  }

  private Reading reading(DomainName domain, OutboundAudit audit, Instant now) {
    try {
      check(audit, now);
      return answer(domain, now).of(domain, list, now);
    } catch (HttpTimeoutException _) {
      return silent(UnknownReason.TIMED_OUT, "The service did not answer in time.", now);
    } catch (IOException _) {
      return silent(
          UnknownReason.UNREACHABLE, "The service could not be reached, or broke off.", now);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return silent(UnknownReason.NOT_ATTEMPTED, "The scan was cancelled.", now);
    }
  }

  private static Silent silent(UnknownReason reason, String detail, Instant now) {
    return new Silent(reason, detail, now.plus(SOON));
  }

  /** The addresses that the JVM has looked up are the ones it then connects to. */
  private void check(OutboundAudit audit, Instant now) throws IOException {
    for (InetAddress found : InetAddress.getAllByName(service.base().getHost())) {
      IpAddress address = IpAddress.of(found.getAddress());
      Optional<String> refusal = refusal(address);
      audit.record(decision(address, refusal, now));
      if (refusal.isPresent()) {
        throw new IOException(refusal.get());
      }
    }
  }

  private Optional<String> refusal(IpAddress address) {
    return service.isPlain() && !policy.allowed(address)
        ? Optional.of("without encryption only networks of --allow-networks")
        : policy.refusal(address);
  }

  private OutboundDecision decision(IpAddress address, Optional<String> refusal, Instant now) {
    return new OutboundDecision(
        now,
        CONSENT,
        "web",
        service.base().getHost(),
        address.toString(),
        service.port(),
        refusal.isEmpty(),
        refusal.isEmpty() ? null : Rule.ADDRESS,
        refusal.orElse("question to the configured service"));
  }

  private HibpAnswer answer(DomainName domain, Instant now)
      throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST)
            .build()) {
      HttpResponse<InputStream> answer = client.send(request(domain), BodyHandlers.ofInputStream());
      return new HibpAnswer(
          answer.statusCode(),
          body(answer),
          RetryAfter.of(answer.headers().firstValue("Retry-After"), now));
    }
  }

  private HttpRequest request(DomainName domain) {
    return HttpRequest.newBuilder(service.search(domain))
        .timeout(LONGEST)
        .header("hibp-api-key", key)
        .header("Accept", "application/json")
        .header("User-Agent", "Plimsoll/1 (scan)")
        .build();
  }

  private static byte[] body(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream in = answer.body()) {
      byte[] bytes =
          answer.statusCode() == 200 ? in.readNBytes(HibpAnswer.MOST_BYTES + 1) : new byte[0];
      if (bytes.length > HibpAnswer.MOST_BYTES) {
        throw new IOException("the answer is too long");
      }
      return bytes;
    }
  }

  @Override
  public String toString() {
    return "AccountSearch[" + service.base() + "]";
  }
}
