package io.plimsoll.collect.resolve;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The names of a master file (RFC 1035 section 5), wildcards included (RFC 4592). What is not in it
 * does not exist.
 */
public final class ZoneFile implements DnsLookups {
  private static final long TTL = 3_600;
  private static final int MOST_ALIASES = 8;

  private final Map<Name, List<Record>> records = new HashMap<>();
  private final Set<Name> existing = new HashSet<>();

  private ZoneFile() {}

  /**
   * Reads a file. Names without a final dot are taken as complete; {@code $INCLUDE} is refused.
   *
   * @throws InvalidValueException naming the line that is no record
   */
  public static ZoneFile read(byte[] file) {
    ZoneFile zone = new ZoneFile();
    try (Master master = new Master(new ByteArrayInputStream(file), Name.root, TTL)) {
      master.disableIncludes(true);
      for (Record next = master.nextRecord(); next != null; next = master.nextRecord()) {
        zone.add(next);
      }
    } catch (IOException | RuntimeException malformed) {
      throw new InvalidValueException("zone", String.valueOf(malformed.getMessage()));
    }
    return zone;
  }

  private void add(Record record) {
    records.computeIfAbsent(record.getName(), _ -> new ArrayList<>()).add(record);
    for (Name at = record.getName(); at.labels() > 1; at = new Name(at, 1)) {
      existing.add(at);
    }
  }

  @Override
  public Reading ask(String name, String type) {
    try {
      return answer(name, type);
    } catch (MalformedAnswerException unaskable) {
      return new Silent(
          UnknownReason.MALFORMED, name + ": " + String.valueOf(unaskable.getMessage()), null);
    }
  }

  private Reading answer(String name, String type) throws MalformedAnswerException {
    List<String> aliases = new ArrayList<>();
    Name at = Resolver.parsed(name);
    List<DnsRecord> found = facts(at, Type.value(type));
    Optional<Name> next = alias(at);
    while (found.isEmpty() && next.isPresent()) {
      at = next.get();
      aliases.add(Records.text(at));
      if (aliases.size() > MOST_ALIASES) {
        throw new MalformedAnswerException("more than " + MOST_ALIASES + " aliases");
      }
      found = facts(at, Type.value(type));
      next = alias(at);
    }
    return new Answered(new DnsAnswer(name, type, status(at, found), aliases, found));
  }

  private List<DnsRecord> facts(Name name, int type) {
    return at(name).stream().filter(record -> record.getType() == type).map(Records::fact).toList();
  }

  private Optional<Name> alias(Name name) {
    return at(name).stream()
        .filter(CNAMERecord.class::isInstance)
        .map(record -> ((CNAMERecord) record).getTarget())
        .findFirst();
  }

  private Status status(Name end, List<DnsRecord> found) {
    if (!found.isEmpty()) {
      return Status.FOUND;
    }
    return existing.contains(end) || !at(end).isEmpty() ? Status.NO_DATA : Status.NO_SUCH_NAME;
  }

  /** The records of a name; of one that is not there, those of its closest encloser's wildcard. */
  private List<Record> at(Name name) {
    if (existing.contains(name)) {
      return records.getOrDefault(name, List.of());
    }
    int cut = 1;
    while (cut < name.labels() - 1 && !existing.contains(new Name(name, cut))) {
      cut++;
    }
    return records.getOrDefault(name.wild(cut), List.of());
  }
}
