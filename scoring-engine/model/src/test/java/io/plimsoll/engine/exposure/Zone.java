package io.plimsoll.engine.exposure;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A DNS zone for tests: what is not in it does not exist. */
public final class Zone implements DnsLookups {

  private final Map<String, List<DnsRecord>> records = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> failing = new HashSet<>();

  public Zone add(String name, String type, DnsRecord record) {
    records.computeIfAbsent(name + " " + type, _ -> new ArrayList<>()).add(record);
    names.add(name);
    return this;
  }

  public Zone txt(String name, String... strings) {
    return add(name, "TXT", new DnsRecord.Txt(List.of(strings)));
  }

  public Zone a(String name, String address) {
    return add(name, address.contains(":") ? "AAAA" : "A", new DnsRecord.Address(address));
  }

  public Zone mx(String name, int preference, String exchange) {
    return add(name, "MX", new DnsRecord.Mx(preference, exchange));
  }

  public Zone failing(String name) {
    failing.add(name);
    return this;
  }

  @Override
  public Reading ask(String name, String type) {
    if (failing.contains(name)) {
      return new Reading.Silent(UnknownReason.SERVER_FAILURE, "SERVFAIL", null);
    }
    List<DnsRecord> found = records.get(name + " " + type);
    return new Reading.Answered(
        found != null
            ? DnsAnswer.found(name, type, found)
            : DnsAnswer.empty(
                name,
                type,
                names.contains(name) ? DnsAnswer.Status.NO_DATA : DnsAnswer.Status.NO_SUCH_NAME));
  }
}
