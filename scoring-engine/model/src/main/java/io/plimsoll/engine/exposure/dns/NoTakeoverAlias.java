package io.plimsoll.engine.exposure.dns;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.util.Optional;

/**
 * No alias points at a service where its name is free for anybody to claim. Only a service known to
 * give names away counts, and only when the name does not exist there, or the service's own page
 * says so word for word.
 */
public final class NoTakeoverAlias extends AliasCheck {

  public NoTakeoverAlias(CheckDefinition definition) {
    super(definition);
  }

  @Override
  Verdict alias(Way way, ObservationSet observations) {
    Optional<ClaimableService> service =
        way.names().reversed().stream()
            .flatMap(name -> ClaimableService.behind(name).stream())
            .findFirst();
    return service
        .map(found -> claimed(way, found, observations).because("service", found.name()))
        .orElseGet(() -> Verdict.pass(way.alias() + " leads to no service that gives names away."));
  }

  private static Verdict claimed(Way way, ClaimableService service, ObservationSet observations) {
    Reading reading =
        service.told().isEmpty()
            ? DnsLookups.observed(observations).ask(way.alias(), "A")
            : page(way.alias(), observations);
    return switch (reading) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(DnsAnswer answer) ->
          verdict(way, service, answer.status() == Status.NO_SUCH_NAME);
      case Answered(HttpExchange page) ->
          verdict(way, service, page.body().contains(service.told()));
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, "no answer of the kind asked");
    };
  }

  private static Reading page(String alias, ObservationSet observations) {
    return observations
        .find(Probes.HTTP, Text.of("http://%s/", alias))
        .map(Observation::reading)
        .orElseGet(
            () -> new Silent(UnknownReason.NOT_ATTEMPTED, alias + " was not visited.", null));
  }

  private static Verdict verdict(Way way, ClaimableService service, boolean free) {
    return free
        ? Verdict.fail(
            Text.of("%s points at %s, where anybody may claim it.", way.alias(), service.name()))
        : Verdict.pass(Text.of("%s is taken at %s.", way.alias(), service.name()));
  }
}
