package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import java.util.List;
import java.util.Optional;

/** All servers hold the same zone (RFC 1912 section 2.2, RFC 1034 section 4.2.2). */
public final class NameserversAgree extends NameserverCheck {

  public NameserversAgree(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Optional<Verdict> fault(List<NameServerSeen> seen) {
    List<NameServerSeen> holders = seen.stream().filter(NameServerSeen::authoritative).toList();
    if (holders.stream().map(NameServerSeen::servers).distinct().count() > 1) {
      return Optional.of(Verdict.fail("The name servers name different servers for the zone."));
    }
    return holders.stream().map(NameServerSeen::serial).distinct().count() > 1
        ? Optional.of(Verdict.partial("The name servers hold different versions of the zone."))
        : Optional.empty();
  }

  @Override
  String praise() {
    return "Every name server holds the same version of the zone.";
  }
}
