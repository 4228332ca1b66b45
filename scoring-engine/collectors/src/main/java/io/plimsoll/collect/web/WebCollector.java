package io.plimsoll.collect.web;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The home page with and without TLS and its {@code www}; then, of the one that answers, what is
 * said to a page of another site and of its methods, its robots.txt and security.txt (RFC 9116).
 */
public final class WebCollector implements Collector {
  private static final List<String> FILES = List.of("/robots.txt", "/.well-known/security.txt");

  private final HttpGet http;

  public WebCollector(HttpGet http) {
    this.http = http;
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    Site site = new Site(consent, visit);
    Optional<DomainName> www = Names.below("www", domain);
    List<Question> pages = new ArrayList<>();
    pages.add(site.get(WebAddress.of(false, domain, "/")));
    pages.add(site.get(WebAddress.of(true, domain, "/")));
    www.ifPresent(name -> pages.add(site.get(WebAddress.of(true, name, "/"))));
    visit.ask(pages);
    visit.ask(site.further(www.filter(name -> site.onlyAt(name, domain)).orElse(domain)));
  }

  /** The pages of one domain, and which of its hosts showed one. */
  private final class Site {
    private final Consent consent;
    private final Visit visit;
    private final Set<DomainName> answering = ConcurrentHashMap.newKeySet();

    Site(Consent consent, Visit visit) {
      this.consent = consent;
      this.visit = visit;
    }

    Question get(WebAddress page) {
      return new Question(
          Probes.HTTP,
          page.toString(),
          () -> {
            HttpExchange exchange = http.follow(consent, page, visit);
            if (page.tls()) {
              answering.add(page.host());
            }
            return exchange;
          });
    }

    boolean onlyAt(DomainName host, DomainName other) {
      return answering.contains(host) && !answering.contains(other);
    }

    List<Question> further(DomainName host) {
      WebAddress front = WebAddress.of(true, host, "/");
      List<Question> further = new ArrayList<>();
      further.add(asked(Probes.HTTP_CORS, HttpAsking.fromOrigin(Probes.STRANGE_ORIGIN), front));
      further.add(asked(Probes.HTTP_OPTIONS, HttpAsking.OPTIONS, front));
      FILES.forEach(file -> further.add(get(WebAddress.of(true, host, file))));
      return further;
    }

    /** Only the headers matter; the page itself is on record already. */
    private Question asked(String probe, HttpAsking asking, WebAddress page) {
      return new Question(
          probe, page.toString(), () -> http.follow(asking, consent, page, visit).withoutBody());
    }
  }
}
