package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import io.plimsoll.engine.exposure.fact.NameServerSeen.Transfer;
import java.util.List;
import java.util.Optional;

/** No name server hands the whole zone to strangers (RFC 5936 section 5). */
public final class ZoneTransferRefused extends NameserverCheck {

  public ZoneTransferRefused(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Optional<Verdict> fault(List<NameServerSeen> seen) {
    return seen.stream()
        .filter(server -> server.transfer() == Transfer.ALLOWED)
        .findFirst()
        .map(server -> Verdict.fail(Text.of("%s hands the whole zone to anybody.", server.host())))
        .or(() -> undetermined(seen));
  }

  private static Optional<Verdict> undetermined(List<NameServerSeen> seen) {
    return seen.stream()
        .filter(server -> server.transfer() == Transfer.UNDETERMINED)
        .findFirst()
        .map(server ->
            Verdict.unknown(
                UnknownReason.TIMED_OUT, server.host() + " neither gave nor refused the zone."));
  }

  @Override
  String praise() {
    return "Every name server refuses zone transfers to strangers.";
  }
}
