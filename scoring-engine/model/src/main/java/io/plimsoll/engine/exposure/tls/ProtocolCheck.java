package io.plimsoll.engine.exposure.tls;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.time.Instant;
import java.util.List;

/** A check of the versions and cipher suites a server accepts; it must have accepted one. */
abstract class ProtocolCheck extends TlsCheck {

  ProtocolCheck(CheckDefinition definition) {
    super(definition);
  }

  /** The conclusion about a server that accepted at least one version. */
  abstract Verdict judge(TlsEndpoint endpoint);

  @Override
  protected final Verdict judge(
      TlsEndpoint endpoint, Subject subject, ObservationSet observations, Instant asOf) {
    List<String> accepted = endpoint.accepted().stream().map(TlsVersion::label).toList();
    return accepted.isEmpty()
        ? Verdict.unknown(
            UnknownReason.UNSUPPORTED, "No TLS version was agreed with " + subject.asset() + ".")
        : judge(endpoint).because("versions", String.join(", ", accepted));
  }
}
