package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Directive;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Include;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A domain's whole SPF tree, looked at without any message: every include and redirect, and how
 * many DNS lookups the worst message costs.
 *
 * @param lookups terms that ask the DNS, over the whole tree (limit ten)
 * @param domains the domains whose records were read, the first one being the domain itself
 * @param problems what makes some message end in permerror, for a person
 * @param unread what could not be read, so that nothing can be said of it
 */
public record SpfAudit(
    int lookups, Set<String> domains, List<String> problems, List<String> unread) {

  private static final int DEEPEST = 20;

  public SpfAudit {
    problems = List.copyOf(problems);
    unread = List.copyOf(unread);
  }

  /** Walks the tree of one domain. */
  public static SpfAudit of(String domain, DnsLookups dns) {
    Walk walk = new Walk(new SpfDns(dns));
    walk.visit(DomainNames.normal(domain), 0);
    if (walk.lookups > SpfLimits.STANDARD.lookups()) {
      walk.problems.add(Text.of("%d DNS lookups, %d are allowed", walk.lookups, 10));
    }
    return new SpfAudit(walk.lookups, walk.seen, walk.problems, walk.unread);
  }

  private static final class Walk {

    private final SpfDns dns;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int lookups;

    Walk(SpfDns dns) {
      this.dns = dns;
    }

    void visit(String domain, int depth) {
      if (depth > DEEPEST || lookups > 100) {
        return;
      }
      seen.add(domain);
      try {
        read(domain, depth);
      } catch (SpfStop silent) {
        unread.add(silent.problem());
      } catch (SpfSyntaxException malformed) {
        problems.add(Text.of("%s: %s", domain, malformed.getMessage()));
      }
    }

    private void read(String domain, int depth) {
      List<String> policies = dns.policies(domain);
      if (policies.size() != 1) {
        problems.add(Text.of("%s has %d SPF records", domain, policies.size()));
        return;
      }
      SpfRecord spf = SpfRecord.parse(policies.getFirst());
      spf.directives().forEach(directive -> count(directive, domain, depth));
      spf.redirect().ifPresent(target -> follow(target, domain, depth));
    }

    private void count(Directive directive, String domain, int depth) {
      if (directive.mechanism() instanceof Include(MacroString target)) {
        follow(target, domain, depth);
      } else if (directive.mechanism().asksDns()) {
        lookups++;
      }
    }

    private void follow(MacroString target, String domain, int depth) {
      lookups++;
      if (!target.isFixed()) {
        return;
      }
      String next = DomainNames.normal(target.expand(letter -> domain));
      if (DomainNames.isCheckable(next)) {
        visit(next, depth + 1);
      } else {
        problems.add(Text.of("%s points to %s, which is no domain", domain, next));
      }
    }
  }
}
