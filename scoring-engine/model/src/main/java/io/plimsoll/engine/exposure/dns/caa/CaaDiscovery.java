package io.plimsoll.engine.exposure.dns.caa;

import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Caa;
import java.util.List;

/** Finds the CAA records that apply to a name: its own, else the closest above (section 3). */
public final class CaaDiscovery {

  private final DnsLookups dns;

  public CaaDiscovery(DnsLookups dns) {
    this.dns = dns;
  }

  /** What was found for a name. */
  public sealed interface Found {

    /** These apply. */
    record Policy(CaaPolicy policy) implements Found {}

    /** No name up to the top has any: every authority may issue. */
    record Nothing() implements Found {}

    /** A server did not answer, so nothing can be said. */
    record Unreadable(Silent silent) implements Found {}
  }

  /** Climbs from the name to the top level domain; the root is not asked. */
  public Found find(String domain) {
    for (String name = domain; !name.isEmpty(); name = parent(name)) {
      switch (dns.ask(name, "CAA")) {
        case Silent silent -> {
          return new Found.Unreadable(silent);
        }
        case Answered(DnsAnswer answer) -> {
          List<Caa> records = answer.all(Caa.class).toList();
          if (!records.isEmpty()) {
            return new Found.Policy(new CaaPolicy(name, records));
          }
        }
        case Answered _ -> {
          // A reading of another kind holds no CAA records.
        }
      }
    }
    return new Found.Nothing();
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
