package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import java.util.List;
import java.util.Optional;

/** The name servers resolve no stranger's names (RFC 5358 section 4). */
public final class NoOpenRecursion extends NameserverCheck {

  public NoOpenRecursion(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Optional<Verdict> fault(List<NameServerSeen> seen) {
    return seen.stream()
        .filter(NameServerSeen::recursion)
        .findFirst()
        .map(server ->
            Verdict.fail(Text.of("%s offers to resolve names for strangers.", server.host()))
                .with(Confidence.MEDIUM));
  }

  @Override
  String praise() {
    return "No name server resolves names for strangers.";
  }
}
