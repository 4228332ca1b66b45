package io.plimsoll.collect.dns;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Question;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.web.HttpGet;
import io.plimsoll.collect.web.WebAddress;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.dns.ClaimableService;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Cname;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a domain's aliases lead. Only behind one whose service says on its page that a name is free
 * is the page fetched.
 */
final class Aliases {
  /** Names under which small companies run their services, and leave aliases dangling. */
  private static final List<String> USUAL_NAMES =
      List.of(
          "www",
          "mail",
          "webmail",
          "autodiscover",
          "remote",
          "vpn",
          "shop",
          "blog",
          "help",
          "support",
          "status",
          "portal",
          "cdn",
          "dev",
          "staging");

  private static final int DEEPEST = 8;

  private final HttpGet http;
  private final Visit visit;

  Aliases(HttpGet http, Visit visit) {
    this.http = http;
    this.visit = visit;
  }

  void follow(Consent consent, DomainName domain) throws InterruptedException {
    List<String> names = USUAL_NAMES.stream().map(label -> label + "." + domain).toList();
    visit.look(names.stream().map(name -> new Key(name, "A")).toList());
    Set<String> asked = new HashSet<>();
    List<String> level = names;
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      asked.addAll(level);
      visit.look(level.stream().map(name -> new Key(name, "CNAME")).toList());
      level = within(consent, targets(level), asked);
    }
    visit(consent, names);
  }

  /** Aliases of aliases are asked about within the consented domains alone. */
  private static List<String> within(Consent consent, List<String> targets, Set<String> asked) {
    return targets.stream()
        .filter(target -> !asked.contains(target))
        .filter(target -> Names.host(target).filter(consent::covers).isPresent())
        .distinct()
        .toList();
  }

  private List<String> targets(List<String> names) throws InterruptedException {
    List<String> targets = new ArrayList<>();
    for (String name : names) {
      visit.lookup().answer(name, "CNAME").stream()
          .flatMap(answer -> answer.all(Cname.class))
          .map(Cname::target)
          .forEach(targets::add);
    }
    return targets;
  }

  private void visit(Consent consent, List<String> names) throws InterruptedException {
    List<Question> pages = new ArrayList<>();
    for (String name : names) {
      if (tellsOnItsPage(name)) {
        Names.host(name).ifPresent(host -> pages.add(page(consent, host)));
      }
    }
    visit.ask(pages);
  }

  private boolean tellsOnItsPage(String name) throws InterruptedException {
    Stream<String> direct = targets(List.of(name)).stream();
    Stream<String> followed =
        visit.lookup().answer(name, "A").map(DnsAnswer::aliases).stream().flatMap(List::stream);
    return Stream.concat(direct, followed)
        .flatMap(target -> ClaimableService.behind(target).stream())
        .anyMatch(service -> !service.told().isEmpty());
  }

  private Question page(Consent consent, DomainName host) {
    WebAddress address = WebAddress.of(false, host, "/");
    return new Question(
        Probes.HTTP, address.toString(), () -> http.follow(consent, address, visit));
  }
}
