package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Mx;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What the mail checks have in common: one finding per domain, read from its DNS. */
final class EmailSubjects {

  static final String TXT = Probes.dns("TXT");
  static final String MX = Probes.dns("MX");

  private EmailSubjects() {}

  /** Every domain, decided by the TXT records at the name below it; an empty prefix is itself. */
  static List<Subject> texts(ObservationSet observations, String prefix) {
    return Subject.domains(observations, TXT, prefix);
  }

  /** Every domain, decided by its MX records. */
  static List<Subject> exchangers(ObservationSet observations) {
    return Subject.domains(observations, MX);
  }

  /** The texts of one kind in an answer. */
  static List<String> texts(DnsAnswer answer, Predicate<String> kind) {
    return answer.all(Txt.class).map(Txt::joined).filter(kind).toList();
  }

  /** The hosts that take the domain's mail, most preferred first; a null MX (RFC 7505) is none. */
  static List<String> hosts(DnsAnswer answer) {
    return answer
        .all(Mx.class)
        .sorted(Comparator.comparingInt(Mx::preference).thenComparing(Mx::exchange))
        .map(Mx::exchange)
        .filter(host -> !host.isEmpty())
        .distinct()
        .toList();
  }
}
