package io.plimsoll.collect.email;

import io.plimsoll.collect.probe.Lookup;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up every name that a domain's SPF policy leads to (RFC 7208), so that an evaluator can walk
 * it without a network. Names with macros depend on a message and are left out.
 */
final class SpfClosure {
  // Ten lookups is where evaluation ends (section 4.6.4); a few more show by how much it is over.
  private static final int MOST_POLICIES = 20;
  private static final int MOST_NAMES = 40;

  private final Visit visit;
  private final Set<String> policies = new HashSet<>();
  private final List<Lookup.Key> names = new ArrayList<>();

  SpfClosure(Visit visit) {
    this.visit = visit;
  }

  void walk(String domain) throws InterruptedException {
    follow(domain);
    visit.look(names.stream().distinct().limit(MOST_NAMES).toList());
  }

  private void follow(String domain) throws InterruptedException {
    if (policies.size() >= MOST_POLICIES || !policies.add(domain)) {
      return;
    }
    visit.look(List.of(new Lookup.Key(domain, "TXT")));
    Optional<DnsAnswer> answer = visit.lookup().answer(domain, "TXT");
    for (String policy : answer.map(SpfClosure::policies).orElse(List.of())) {
      for (String term : policy.split(" ", -1)) {
        term(term.toLowerCase(Locale.ROOT), domain);
      }
    }
  }

  private static List<String> policies(DnsAnswer answer) {
    return answer
        .all(DnsRecord.Txt.class)
        .map(DnsRecord.Txt::joined)
        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("v=spf1"))
        .toList();
  }

  private void term(String term, String domain) throws InterruptedException {
    String bare = term.isEmpty() || "+-~?".indexOf(term.charAt(0)) < 0 ? term : term.substring(1);
    if (bare.startsWith("include:")) {
      policy(bare.substring(8));
    } else if (bare.startsWith("redirect=")) {
      policy(bare.substring(9));
    } else if (bare.matches("(a|mx)([:/].*)?")) {
      addresses(bare, domain);
    }
  }

  private void policy(String spec) throws InterruptedException {
    Optional<String> target = target(spec);
    if (target.isPresent()) {
      follow(target.get());
    }
  }

  private void addresses(String term, String domain) throws InterruptedException {
    int colon = term.indexOf(':');
    String spec = colon < 0 ? domain : term.substring(colon + 1);
    int slash = spec.indexOf('/');
    Optional<String> target = target(slash < 0 ? spec : spec.substring(0, slash));
    if (target.isPresent() && term.startsWith("mx")) {
      exchangers(target.get());
    } else {
      target.ifPresent(this::address);
    }
  }

  private void exchangers(String name) throws InterruptedException {
    visit.look(List.of(new Lookup.Key(name, "MX")));
    visit.lookup().answer(name, "MX").stream()
        .flatMap(answer -> answer.all(DnsRecord.Mx.class))
        .map(DnsRecord.Mx::exchange)
        .filter(host -> !host.isEmpty())
        .forEach(this::address);
  }

  private void address(String name) {
    names.add(new Lookup.Key(name, "A"));
    names.add(new Lookup.Key(name, "AAAA"));
  }

  private static Optional<String> target(String spec) {
    String name = spec.endsWith(".") ? spec.substring(0, spec.length() - 1) : spec;
    boolean plain = !name.isEmpty() && name.length() <= 253 && name.indexOf('%') < 0;
    return plain ? Optional.of(name) : Optional.empty();
  }
}
