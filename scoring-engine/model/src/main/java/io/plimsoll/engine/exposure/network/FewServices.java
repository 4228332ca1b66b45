package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.FactCheck;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A host answers strangers on few of the fixed ports. One finding for each host. */
public final class FewServices extends FactCheck<ServicePort> {

  private static final String CANARY = Probes.port("canary");
  private static final int FEW = 3;
  private static final int MANY = 6;

  public FewServices(CheckDefinition definition) {
    super(definition, ServicePort.class);
  }

  /** The port that nobody uses was asked of every host whose ports were. */
  @Override
  protected List<Subject> subjects(ObservationSet observations) {
    List<Subject> hosts = observations.latest(CANARY).stream().map(Subject::of).toList();
    return hosts.isEmpty()
        ? observations.domains().stream()
            .map(domain -> new Subject(domain, CANARY, domain))
            .toList()
        : hosts;
  }

  @Override
  protected Verdict judge(
      ServicePort canary, Subject subject, ObservationSet observations, Instant asOf) {
    return switch (Reachability.of(canary.host(), observations)) {
      case ANSWERS_EVERYTHING ->
          Verdict.unknown(
              UnknownReason.BLOCKED,
              Text.of("%s accepts connections on every port.", canary.host()));
      case SILENT ->
          Verdict.unknown(
              UnknownReason.TIMED_OUT, Text.of("%s replied on no port.", canary.host()));
      case ANSWERS -> verdict(speaking(canary.host(), observations));
    };
  }

  private static List<String> speaking(String host, ObservationSet observations) {
    return observations.observations().stream()
        .flatMap(FewServices::port)
        .filter(port -> port.host().equals(host) && port.state() == State.SPEAKS)
        .map(ServicePort::service)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<ServicePort> port(Observation seen) {
    return seen.reading() instanceof Answered(ServicePort port) ? Stream.of(port) : Stream.empty();
  }

  private static Verdict verdict(List<String> services) {
    return count(services.size()).because("services", String.join(", ", services));
  }

  private static Verdict count(int services) {
    String told = Text.of("%d of the services looked for speak to a stranger.", services);
    if (services > MANY) {
      return Verdict.fail(told);
    }
    return services > FEW ? Verdict.partial(told) : Verdict.pass(told);
  }
}
