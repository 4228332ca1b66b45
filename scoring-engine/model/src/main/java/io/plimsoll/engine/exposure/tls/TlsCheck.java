package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.FrontDoors;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.util.List;

/** A check of every TLS server a company's names lead to. */
abstract class TlsCheck extends FactCheck<TlsEndpoint> {

  TlsCheck(CheckDefinition definition) {
    super(definition, TlsEndpoint.class);
  }

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    return FrontDoors.of(
        observations,
        Probes.TLS,
        host -> host + ":443",
        observations.latest(Probes.TLS).stream().map(Observation::asset));
  }
}
