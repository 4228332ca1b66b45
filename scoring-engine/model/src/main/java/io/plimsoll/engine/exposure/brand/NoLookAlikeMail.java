package io.plimsoll.engine.exposure.brand;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.Optional;

/** No name that looks like the domain takes mail: such names send invoices in a company's name. */
public final class NoLookAlikeMail extends LookAlikeCheck {

  public NoLookAlikeMail(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Optional<DnsAnswer> answer(DnsAnswer addresses, ObservationSet observations) {
    return exists(addresses)
        ? observations.find(Probes.dns("MX"), addresses.name()).flatMap(LookAlikeCheck::answered)
        : Optional.of(addresses);
  }

  /** A null MX says that the name takes none (RFC 7505). */
  @Override
  boolean shows(DnsAnswer answer) {
    return answer.all(DnsRecord.Mx.class).anyMatch(mx -> !mx.exchange().isEmpty());
  }

  @Override
  Verdict found(int names) {
    return Verdict.fail(Text.of("%d names that look like the domain take mail.", names));
  }
}
