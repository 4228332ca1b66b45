package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.Dane;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Tlsa;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.DnssecStatus.Validation;
import java.util.List;

/** The TLSA records of mail exchangers, and whether they count: unsigned ones do not. */
record DaneRecords(DnsLookups dns, ObservationSet observations) {

  /** The name that holds a mail exchanger's records (RFC 7672 section 2.2.3). */
  static String name(String host) {
    return "_25._tcp." + host;
  }

  /** Whether a mail exchanger publishes records that senders act on. */
  Verdict published(String host) {
    return switch (dns.ask(name(host), "TLSA")) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(DnsAnswer answer) -> published(host, answer.all(Tlsa.class).toList());
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, "no DNS answer");
    };
  }

  private Verdict published(String host, List<Tlsa> records) {
    if (records.isEmpty()) {
      return Verdict.fail(Text.of("%s has no TLSA record.", host));
    }
    if (records.stream().noneMatch(Dane::isUsable)) {
      return Verdict.fail(Text.of("No TLSA record of %s is of a kind that mail uses.", host));
    }
    return switch (status(host)) {
      case Silent silent -> Verdict.unknown(silent.reason(), silent.detail());
      case Answered(DnssecStatus status) -> signed(host, status.validation());
      case Answered _ -> Verdict.unknown(UnknownReason.MALFORMED, "no DNSSEC reading");
    };
  }

  private static Verdict signed(String host, Validation validation) {
    return switch (validation) {
      case SECURE -> Verdict.pass(Text.of("%s's certificate is pinned.", host));
      case INSECURE ->
          Verdict.fail(Text.of("%s's TLSA records are not signed, so nobody heeds them.", host));
      case BOGUS -> Verdict.fail(Text.of("The signatures over %s's TLSA records fail.", host));
      case INDETERMINATE ->
          Verdict.unknown(UnknownReason.UNSUPPORTED, "The validator could not tell.");
    };
  }

  private Reading status(String host) {
    return observations
        .find(Probes.DNSSEC, name(host))
        .map(Observation::reading)
        .orElseGet(
            () -> new Silent(UnknownReason.NOT_ATTEMPTED, "DNSSEC was not asked about.", null));
  }

  /** The usable records that senders act on; empty when there are none, or none that count. */
  List<Tlsa> effective(String host) {
    boolean secure =
        observations
            .fact(Probes.DNSSEC, name(host), DnssecStatus.class)
            .filter(status -> status.validation() == Validation.SECURE)
            .isPresent();
    return secure
        ? observations.fact(Probes.dns("TLSA"), name(host), DnsAnswer.class).stream()
            .flatMap(answer -> answer.all(Tlsa.class))
            .filter(Dane::isUsable)
            .toList()
        : List.of();
  }
}
