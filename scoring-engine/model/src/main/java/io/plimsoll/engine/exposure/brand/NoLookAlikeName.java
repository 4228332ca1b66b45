package io.plimsoll.engine.exposure.brand;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import java.util.Optional;

/** No name that looks like the domain exists. */
public final class NoLookAlikeName extends LookAlikeCheck {

  public NoLookAlikeName(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Optional<DnsAnswer> answer(DnsAnswer addresses, ObservationSet observations) {
    return Optional.of(addresses);
  }

  @Override
  boolean shows(DnsAnswer answer) {
    return exists(answer);
  }

  /** Most are somebody's honest business. */
  @Override
  Verdict found(int names) {
    return Verdict.partial(Text.of("%d names that look like the domain exist.", names));
  }
}
