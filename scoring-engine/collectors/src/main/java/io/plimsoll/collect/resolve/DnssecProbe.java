package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.DnssecStatus.Validation;
import java.io.IOException;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * DNSSEC as the configured validating resolver sees it: its AD bit, and bogus as the data that it
 * withholds unless checking is disabled (RFC 4035 section 5.5).
 */
public final class DnssecProbe {
  private final Resolver resolver;

  public DnssecProbe(Resolver resolver) {
    this.resolver = resolver;
  }

  /** The state of a domain; an unhelpful resolver throws as {@link Resolver#ask} does. */
  public DnssecStatus ask(Consent consent, String domain, Deadline deadline)
      throws IOException, InterruptedException {
    Name name = Resolver.parsed(domain);
    try {
      return validated(consent, domain, name, deadline);
    } catch (ServerFailureException e) {
      return bogus(consent, domain, name, deadline, e);
    }
  }

  private DnssecStatus validated(Consent consent, String domain, Name name, Deadline deadline)
      throws IOException, InterruptedException {
    Message soa = resolver.exchange(consent, Query.of(name, Type.SOA), deadline);
    boolean signed = holds(consent, Query.of(name, Type.DNSKEY), Type.DNSKEY, deadline);
    boolean delegated = holds(consent, Query.of(name, Type.DS), Type.DS, deadline);
    if (soa.getHeader().getFlag(Flags.AD)) {
      return status(domain, Validation.SECURE, signed, delegated, "the resolver validated it");
    }
    return delegated
        ? status(
            domain, Validation.INDETERMINATE, signed, true, "DS present, but nothing was validated")
        : status(domain, Validation.INSECURE, signed, false, "no DS in the parent zone");
  }

  private DnssecStatus bogus(
      Consent consent, String domain, Name name, Deadline deadline, ServerFailureException failure)
      throws IOException, InterruptedException {
    Message unchecked;
    try {
      unchecked = resolver.exchange(consent, Query.unchecked(name, Type.SOA), deadline);
    } catch (ServerFailureException stillFailing) {
      failure.addSuppressed(stillFailing);
      throw failure;
    }
    boolean signed = holds(consent, Query.unchecked(name, Type.DNSKEY), Type.DNSKEY, deadline);
    boolean delegated = holds(consent, Query.unchecked(name, Type.DS), Type.DS, deadline);
    // An overloaded resolver also fails once and answers a moment later: without DS it is not
    // bogus.
    if (!delegated || unchecked.getSection(Section.ANSWER).isEmpty()) {
      throw failure;
    }
    return status(domain, Validation.BOGUS, signed, true, "answers only with checking disabled");
  }

  private boolean holds(Consent consent, Message query, int type, Deadline deadline)
      throws IOException, InterruptedException {
    return resolver.exchange(consent, query, deadline).getSection(Section.ANSWER).stream()
        .anyMatch(found -> found.getType() == type);
  }

  private static DnssecStatus status(
      String domain, Validation validation, boolean signed, boolean delegated, String detail) {
    return new DnssecStatus(domain, validation, signed, delegated, detail);
  }
}
