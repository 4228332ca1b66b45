package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the hosts that NS and MX records name lead straight to addresses, as both must (RFC 2181
 * section 10.3): an alias there is dropped by some askers.
 */
public final class HostAddresses {

  private HostAddresses() {}

  /**
   * The conclusion about all of them: what fails first, else what is not known.
   *
   * @param hosts at least one
   * @param praise what is true when nothing is wrong
   */
  public static Verdict judge(List<String> hosts, ObservationSet observations, String praise) {
    return Verdict.worst(hosts.stream().map(host -> judge(host, observations)).toList())
        .orElseGet(() -> Verdict.pass(praise))
        .because("hosts", String.join(", ", hosts));
  }

  private static Verdict judge(String host, ObservationSet observations) {
    DnsLookups dns = DnsLookups.observed(observations);
    List<Reading> readings = Stream.of("A", "AAAA").map(type -> dns.ask(host, type)).toList();
    List<DnsAnswer> answers =
        readings.stream()
            .flatMap(reading ->
                reading instanceof Answered(DnsAnswer answer) ? Stream.of(answer) : Stream.empty())
            .toList();
    if (answers.stream().anyMatch(answer -> !answer.aliases().isEmpty())) {
      return Verdict.fail(Text.of("%s is an alias, which is not allowed here.", host));
    }
    if (answers.stream().anyMatch(answer -> answer.status() == Status.FOUND)) {
      return Verdict.pass(host + " has an address.");
    }
    return readings.stream()
        .filter(Silent.class::isInstance)
        .map(Silent.class::cast)
        .findFirst()
        .map(silent -> Verdict.unknown(silent.reason(), silent.detail()))
        .orElseGet(() -> nowhere(host, answers));
  }

  private static Verdict nowhere(String host, List<DnsAnswer> answers) {
    return answers.isEmpty()
        ? Verdict.unknown(UnknownReason.MALFORMED, host + ": no DNS answer.")
        : Verdict.fail(Text.of("%s has no address.", host));
  }
}
