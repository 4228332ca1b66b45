package io.plimsoll.collect.web;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Collector;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import java.util.ArrayList;
import java.util.List;

/** The home page with and without TLS, its {@code www}, and security.txt (RFC 9116). */
public final class WebCollector implements Collector {
  private final HttpGet http;

  public WebCollector(HttpGet http) {
    this.http = http;
  }

  @Override
  public void collect(Consent consent, DomainName domain, Visit visit) throws InterruptedException {
    List<WebAddress> pages = new ArrayList<>();
    pages.add(WebAddress.of(false, domain, "/"));
    pages.add(WebAddress.of(true, domain, "/"));
    Names.below("www", domain).ifPresent(www -> pages.add(WebAddress.of(true, www, "/")));
    pages.add(WebAddress.of(true, domain, "/.well-known/security.txt"));
    visit.ask(pages.stream().map(page -> question(consent, page, visit)).toList());
  }

  private Question question(Consent consent, WebAddress page, Visit visit) {
    return new Question(Probes.HTTP, page.toString(), () -> http.follow(consent, page, visit));
  }
}
