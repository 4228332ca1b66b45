package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.A;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.All;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Directive;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Exists;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Include;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Ip;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Mx;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.Ptr;
import io.plimsoll.engine.exposure.email.spf.SpfTerm.SpfMechanism;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One domain's policy applied to the client of a session; includes and redirects nest. */
final class SpfPolicy {

  /** A result, and the explanation a fail carries. */
  record Judgement(SpfResult result, String explanation) {}

  private static final Judgement NONE = new Judgement(SpfResult.NONE, "");

  private final SpfSession session;
  private final String domain;
  private final boolean included;
  private final SpfMacros macros;

  SpfPolicy(SpfSession session, String domain) {
    this(session, domain, false);
  }

  /** Of an included domain only the result counts, its explanation does not (section 6.2). */
  private SpfPolicy(SpfSession session, String domain, boolean included) {
    this.session = session;
    this.domain = domain;
    this.included = included;
    this.macros = new SpfMacros(session, domain);
  }

  Judgement judge() {
    if (!DomainNames.isCheckable(domain)) {
      session.note(domain + ": no domain a policy can be sought at");
      return NONE;
    }
    List<String> policies = session.dns().policies(domain);
    if (policies.isEmpty()) {
      session.note(domain + ": no SPF record");
      return NONE;
    }
    if (policies.size() > 1) {
      throw SpfStop.permanent(Text.of("%s has %d SPF records", domain, policies.size()));
    }
    session.note(Text.of("%s: %s", domain, policies.getFirst()));
    return judge(parse(policies.getFirst()));
  }

  private SpfRecord parse(String text) {
    try {
      return SpfRecord.parse(text);
    } catch (SpfSyntaxException malformed) {
      throw SpfStop.permanent(Text.of("%s: %s", domain, malformed.getMessage()));
    }
  }

  private Judgement judge(SpfRecord spf) {
    for (Directive directive : spf.directives()) {
      boolean matched = matches(directive.mechanism());
      session.note(
          Text.of("%s: %s %s", domain, name(directive), matched ? "matches" : "does not match"));
      if (matched) {
        return judgement(directive.qualifier().result(), spf);
      }
    }
    return spf.redirect().map(this::redirected).orElse(new Judgement(SpfResult.NEUTRAL, ""));
  }

  private Judgement judgement(SpfResult result, SpfRecord spf) {
    boolean explains = result == SpfResult.FAIL && !included;
    return new Judgement(result, explains ? spf.explanation().map(macros::explain).orElse("") : "");
  }

  private Judgement redirected(MacroString target) {
    session.countLookup();
    String next = macros.domain(target);
    Judgement judgement = new SpfPolicy(session, next, included).judge();
    if (judgement.result() == SpfResult.NONE) {
      throw SpfStop.permanent(Text.of("%s redirects to %s, which has no record", domain, next));
    }
    return judgement;
  }

  private boolean matches(SpfMechanism mechanism) {
    if (mechanism.asksDns()) {
      session.countLookup();
    }
    return switch (mechanism) {
      case All _ -> true;
      case Ip(IpBits network, int prefix) -> session.query().client().matches(network, prefix);
      case Include(MacroString target) -> includes(macros.domain(target));
      case A a -> isAmong(target(a.target()), prefix(a.prefix4(), a.prefix6()), true);
      case Mx mx -> isExchanger(target(mx.target()), prefix(mx.prefix4(), mx.prefix6()));
      case Ptr ptr -> isNamed(target(ptr.target()));
      case Exists(MacroString target) -> exists(macros.domain(target));
    };
  }

  private String target(@Nullable MacroString target) {
    return target == null ? domain : macros.domain(target);
  }

  private int prefix(int prefix4, int prefix6) {
    return session.query().client().isV4() ? prefix4 : prefix6;
  }

  /** The table of section 5.2. */
  private boolean includes(String target) {
    return switch (new SpfPolicy(session, target, true).judge().result()) {
      case PASS -> true;
      case FAIL, SOFTFAIL, NEUTRAL -> false;
      case NONE ->
          throw SpfStop.permanent(Text.of("%s includes %s, which has no record", domain, target));
      case TEMPERROR, PERMERROR -> throw new IllegalStateException("errors stop the evaluation");
    };
  }

  private boolean isAmong(String name, int prefix, boolean countVoid) {
    if (!DomainNames.isAskable(name)) {
      return false;
    }
    IpBits client = session.query().client();
    List<IpBits> addresses = session.dns().addresses(name, client.isV4());
    if (addresses.isEmpty() && countVoid) {
      session.countVoid();
    }
    return addresses.stream().anyMatch(address -> client.matches(address, prefix));
  }

  private boolean isExchanger(String name, int prefix) {
    List<String> exchangers =
        DomainNames.isAskable(name) ? session.dns().exchangers(name) : List.of();
    if (exchangers.isEmpty()) {
      session.countVoid();
    }
    for (int i = 0; i < exchangers.size(); i++) {
      if (i == session.limits().names()) {
        throw SpfStop.permanent(Text.of("%s has more than %d mail exchangers", name, i));
      }
      if (isAmong(exchangers.get(i), prefix, false)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String target) {
    if (session.dns().isUnnamed(session.query().client())) {
      session.countVoid();
    }
    return session.validatedNames().stream().anyMatch(name -> DomainNames.isWithin(name, target));
  }

  /** Always an A record, whatever the client's family (section 5.7). */
  private boolean exists(String name) {
    if (!DomainNames.isAskable(name)) {
      return false;
    }
    boolean found = !session.dns().addresses(name, true).isEmpty();
    if (!found) {
      session.countVoid();
    }
    return found;
  }

  private static String name(Directive directive) {
    return directive.qualifier().sign() + directive.mechanism().toString();
  }
}
