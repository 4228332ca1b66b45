package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * "The service does not answer the whole internet", for one service or a family of them. One
 * finding for each service at each host.
 */
abstract class ServiceCheck extends FactCheck<ServicePort> {

  private final List<String> services;

  ServiceCheck(CheckDefinition definition, String... services) {
    super(definition, ServicePort.class);
    this.services = List.of(services);
  }

  @Override
  protected final List<Subject> subjects(ObservationSet observations) {
    List<Subject> probed = services.stream().flatMap(name -> probed(name, observations)).toList();
    return probed.isEmpty() ? unprobed(observations) : probed;
  }

  private static Stream<Subject> probed(String service, ObservationSet observations) {
    return observations.latest(Probes.port(service)).stream().map(ServiceCheck::subject);
  }

  private static Subject subject(Observation seen) {
    String asset = seen.asset() + "/" + Probes.service(seen.probe());
    return new Subject(asset, seen.probe(), seen.asset());
  }

  private List<Subject> unprobed(ObservationSet observations) {
    String probe = Probes.port(services.getFirst());
    return observations.domains().stream()
        .map(domain -> new Subject(domain, probe, domain))
        .toList();
  }

  @Override
  protected final Verdict judge(
      ServicePort port, Subject subject, ObservationSet observations, Instant asOf) {
    return verdict(port, Reachability.of(port.host(), observations))
        .because("address", port.address())
        .because("port", Integer.toString(port.port()))
        .because("state", port.state().name().toLowerCase(Locale.ROOT));
  }

  private Verdict verdict(ServicePort port, Reachability host) {
    if (host == Reachability.ANSWERS_EVERYTHING) {
      return Verdict.unknown(
          UnknownReason.BLOCKED,
          Text.of(
              "%s accepts connections on every port, so nothing can be told about one.",
              port.host()));
    }
    return switch (port.state()) {
      case SPEAKS -> speaking(port);
      case ACCEPTS -> other(port);
      case REFUSED -> closed(port, "refuses connections");
      case NO_REPLY ->
          host == Reachability.ANSWERS
              ? closed(port, "does not reply, while the host does on other ports")
                  .with(Confidence.MEDIUM)
              : Verdict.unknown(
                  UnknownReason.TIMED_OUT,
                  Text.of("%s replied on no port; our probes may be blocked.", port.host()));
    };
  }

  /** Another protocol that answers stands there instead; silence leaves open what listens. */
  private Verdict other(ServicePort port) {
    String spoken = port.details().get("speaks");
    return spoken != null
        ? closed(port, Text.of("answers as %s, not as %s", spoken, port.service()))
        : Verdict.unknown(
            UnknownReason.UNSUPPORTED,
            Text.of(
                "Port %d accepts connections but does not speak %s.", port.port(), port.service()));
  }

  /** The conclusion where the service answers a stranger. */
  Verdict speaking(ServicePort port) {
    return Verdict.fail(
            Text.of("%s answers the whole internet on port %d.", port.service(), port.port()))
        .because("banner", firstLine(port.banner()))
        .because("details", port.details().isEmpty() ? "" : port.details().toString());
  }

  private Verdict closed(ServicePort port, String how) {
    return closed(Text.of("Port %d %s.", port.port(), how));
  }

  /** The conclusion where it does not. */
  Verdict closed(String told) {
    return Verdict.pass(told);
  }

  static String firstLine(String banner) {
    return banner.lines().findFirst().orElse("").strip();
  }
}
