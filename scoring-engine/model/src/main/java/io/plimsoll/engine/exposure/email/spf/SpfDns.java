package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.DnsRecord.Address;
import io.plimsoll.engine.exposure.fact.DnsRecord.Mx;
import io.plimsoll.engine.exposure.fact.DnsRecord.Ptr;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions SPF asks of the DNS. A failing server stops the evaluation with temperror. */
final class SpfDns {

  private final DnsLookups lookups;

  SpfDns(DnsLookups lookups) {
    this.lookups = lookups;
  }

  /** The SPF records of a name (section 4.5). */
  List<String> policies(String domain) {
    return texts(domain).stream().filter(SpfRecord::isSpf).toList();
  }

  List<String> texts(String domain) {
    return records(domain, "TXT", Txt.class).map(Txt::joined).toList();
  }

  List<IpBits> addresses(String name, boolean v4) {
    return records(name, v4 ? "A" : "AAAA", Address.class)
        .map(Address::address)
        .map(IpBits::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The exchanges, most preferred first. */
  List<String> exchangers(String name) {
    return records(name, "MX", Mx.class)
        .sorted(Comparator.comparingInt(Mx::preference))
        .map(Mx::exchange)
        .map(DomainNames::normal)
        .toList();
  }

  /** The names a client's address points back to; an error counts as none (section 5.5). */
  List<String> names(IpBits client) {
    return lookups.ask(client.reverseName(), "PTR") instanceof Answered(DnsAnswer answer)
        ? answer.all(Ptr.class).map(Ptr::target).map(DomainNames::normal).toList()
        : List.of();
  }

  /** Whether the answer is that the client's address points nowhere; an error does not say so. */
  boolean isUnnamed(IpBits client) {
    return lookups.ask(client.reverseName(), "PTR") instanceof Answered(DnsAnswer answer)
        && answer.all(Ptr.class).findAny().isEmpty();
  }

  private <R extends DnsRecord> Stream<R> records(String name, String type, Class<R> kind) {
    return switch (lookups.ask(name, type)) {
      case Answered(DnsAnswer answer) -> answer.all(kind);
      case Answered _ -> throw SpfStop.temporary(Text.of("%s %s: no DNS answer", name, type));
      case Silent silent ->
          throw SpfStop.temporary(Text.of("%s %s: %s", name, type, silent.detail()));
    };
  }
}
