package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import java.util.List;
import java.util.Optional;

/** Every server the zone names answers for it with authority (RFC 1912 section 2.8). */
public final class NameserversAuthoritative extends NameserverCheck {

  public NameserversAuthoritative(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Optional<Verdict> fault(List<NameServerSeen> seen) {
    List<String> lame =
        seen.stream().filter(server -> !server.authoritative()).map(NameServerSeen::host).toList();
    if (lame.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        lame.size() == seen.size()
            ? Verdict.fail("No name server that answered has authority for the zone.")
            : Verdict.partial(
                Text.of("%s has no authority for the zone.", String.join(", ", lame))));
  }

  @Override
  String praise() {
    return "Every name server answers for the zone with authority.";
  }
}
