package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;

/** Every alias leads to a name that exists, and in no circle (RFC 1034 section 3.6.2). */
public final class AliasesResolve extends AliasCheck {

  public AliasesResolve(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict alias(Way way, ObservationSet observations) {
    if (way.circle()) {
      return Verdict.fail(Text.of("%s is an alias that leads in a circle.", way.alias()));
    }
    return switch (DnsLookups.observed(observations).ask(way.alias(), "A")) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(DnsAnswer answer) ->
          answer.status() == Status.NO_SUCH_NAME
              ? Verdict.fail(
                  Text.of("%s leads to %s, which does not exist.", way.alias(), way.end()))
              : Verdict.pass(Text.of("%s leads to a name that exists.", way.alias()));
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, "no DNS answer");
    };
  }
}
