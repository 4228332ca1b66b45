package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.A;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.All;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Directive;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Exists;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Include;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Ip;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Mx;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Ptr;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.SpfMechanism;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
 * @param pointers the domains whose records use {@code ptr}
 * @param wide networks of the domain's own record that hold more than 65,536 IPv4 addresses, or
 *     more than a provider's whole IPv6 allocation, and pass
 */
public record SpfAudit(
    int lookups,
    Set<String> domains,
    List<String> problems,
    List<String> unread,
    Set<String> pointers,
    List<String> wide) {

  private static final int DEEPEST = 20;
  private static final int WIDEST_V4 = 16;
  private static final int WIDEST_V6 = 32;

  public SpfAudit {
    problems = List.copyOf(problems);
    unread = List.copyOf(unread);
    wide = List.copyOf(wide);
  }

  /** Walks the tree of one domain. */
  public static SpfAudit of(String domain, DnsLookups dns) {
    Walk walk = new Walk(new SpfDns(dns));
    walk.visit(DomainNames.normal(domain), 0);
    if (walk.lookups > SpfLimits.STANDARD.lookups()) {
      walk.problems.add(Text.of("%d DNS lookups, %d are allowed", walk.lookups, 10));
    }
    return new SpfAudit(
        walk.lookups, walk.seen, walk.problems, walk.unread, walk.pointers, walk.wide);
  }

  private static final class Walk {

    private final SpfDns dns;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<String> pointers = new LinkedHashSet<>();
    private final List<String> wide = new ArrayList<>();
    private final Deque<String> way = new ArrayDeque<>();
    private int lookups;

    Walk(SpfDns dns) {
      this.dns = dns;
    }

    void visit(String domain, int depth) {
      if (depth > DEEPEST || lookups > 100) {
        return;
      }
      if (way.contains(domain)) {
        problems.add(Text.of("%s leads back to itself", domain));
        return;
      }
      seen.add(domain);
      way.push(domain);
      try {
        read(domain, depth);
      } catch (SpfStop silent) {
        unread.add(silent.problem());
      } catch (SpfSyntaxException malformed) {
        problems.add(Text.of("%s: %s", domain, malformed.getMessage()));
      }
      way.pop();
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
      SpfMechanism mechanism = directive.mechanism();
      if (mechanism instanceof Ptr) {
        pointers.add(domain);
      }
      if (depth == 0 && directive.qualifier() == SpfQualifier.PASS && isWide(mechanism)) {
        wide.add(mechanism.toString());
      }
      if (mechanism instanceof Include(MacroString target)) {
        follow(target, domain, depth);
      } else if (mechanism.asksDns()) {
        lookups++;
      }
    }

    private static boolean isWide(SpfMechanism mechanism) {
      return switch (mechanism) {
        case Ip(IpBits network, int prefix) -> prefix < (network.isV4() ? WIDEST_V4 : WIDEST_V6);
        case A(_, int prefix4, int prefix6) -> prefix4 < WIDEST_V4 || prefix6 < WIDEST_V6;
        case Mx(_, int prefix4, int prefix6) -> prefix4 < WIDEST_V4 || prefix6 < WIDEST_V6;
        case All _, Include _, Ptr _, Exists _ -> false;
      };
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
