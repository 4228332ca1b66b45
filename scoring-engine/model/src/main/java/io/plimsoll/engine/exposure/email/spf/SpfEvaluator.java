package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.exposure.DnsLookups;
import java.util.List;

/** Answers {@code check_host()} (RFC 7208 section 4) over any source of DNS answers. */
public final class SpfEvaluator {

  private final DnsLookups dns;
  private final SpfLimits limits;

  public SpfEvaluator(DnsLookups dns) {
    this(dns, SpfLimits.STANDARD);
  }

  public SpfEvaluator(DnsLookups dns, SpfLimits limits) {
    this.dns = dns;
    this.limits = limits;
  }

  /** Checks one identity. */
  public SpfAnswer check(SpfQuery query) {
    SpfSession session = new SpfSession(query, new SpfDns(dns), limits);
    String domain = DomainNames.normal(query.domain());
    try {
      SpfPolicy.Judgement judgement = new SpfPolicy(session, domain).judge();
      return answer(session, judgement.result(), judgement.explanation(), "");
    } catch (SpfStop stop) {
      return answer(session, stop.result(), "", stop.problem());
    }
  }

  /**
   * Checks the HELO identity and, unless it fails, the MAIL FROM identity (sections 2.3 and 2.4).
   */
  public SpfAnswer verify(IpBits client, String helo, String sender) {
    SpfAnswer first = check(SpfQuery.ofHelo(client, helo));
    return first.result() == SpfResult.FAIL
        ? first
        : check(SpfQuery.ofMailFrom(client, sender, helo));
  }

  private static SpfAnswer answer(
      SpfSession session, SpfResult result, String explanation, String problem) {
    List<String> trace = session.trace();
    return new SpfAnswer(result, explanation, problem, session.lookups(), session.voids(), trace);
  }
}
