package io.plimsoll.collect.tls;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** TLS of a domain's own web server and its {@code www}. */
public final class TlsCollector implements Collector {
  private static final int HTTPS = 443;

  private final TlsProbe probe;

  public TlsCollector(TlsProbe probe) {
    this.probe = probe;
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    visit.ask(
        Stream.concat(Stream.of(domain), Names.below("www", domain).stream())
            .map(host -> question(consent, host, visit))
            .toList());
  }

  private Question question(Consent consent, DomainName host, Visit visit) {
    return new Question(Probes.TLS, host + ":" + HTTPS, () -> look(consent, host, visit));
  }

  private TlsEndpoint look(Consent consent, DomainName host, Visit visit)
      throws IOException, InterruptedException {
    List<Endpoint> endpoints =
        visit.dialer().endpoints(consent, Purpose.TLS, host, HTTPS, visit.lookup());
    Endpoint endpoint = endpoints.getFirst();
    return probe.look(
        () -> visit.dialer().open(endpoint, visit.deadline()),
        host.value(),
        HTTPS,
        endpoint.address().toString(),
        true);
  }
}
