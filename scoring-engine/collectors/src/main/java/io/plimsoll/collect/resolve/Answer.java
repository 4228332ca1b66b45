package io.plimsoll.collect.resolve;

import io.plimsoll.engine.exposure.fact.DnsAnswer.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What one message tells: the alias chain it holds, the records at its end, and whether the end was
 * reached or the target has to be asked for.
 */
record Answer(
    List<String> aliases, Name target, List<Record> records, Status status, boolean complete) {

  static Answer read(Message message, Name asked, int type, int mostAliases)
      throws MalformedAnswerException {
    Map<Name, Name> chain = type == Type.CNAME ? Map.of() : aliases(message);
    List<String> aliases = new ArrayList<>();
    Set<Name> seen = new HashSet<>();
    Name current = asked;
    while (chain.containsKey(current)) {
      if (!seen.add(current) || aliases.size() > mostAliases) {
        throw new MalformedAnswerException("aliases lead in a circle");
      }
      current = chain.get(current);
      aliases.add(Records.text(current));
    }
    List<Record> records = records(message, current, type);
    boolean missing = message.getRcode() == Rcode.NXDOMAIN;
    if (missing && !records.isEmpty()) {
      throw new MalformedAnswerException("records of a name that is said not to exist");
    }
    boolean complete = missing || !records.isEmpty() || aliases.isEmpty() || denied(message);
    return new Answer(aliases, current, records, status(missing, records), complete);
  }

  private static Map<Name, Name> aliases(Message message) {
    Map<Name, Name> chain = new HashMap<>();
    for (Record entry : message.getSection(Section.ANSWER)) {
      if (entry instanceof CNAMERecord alias) {
        chain.putIfAbsent(alias.getName(), alias.getTarget());
      }
    }
    return chain;
  }

  private static List<Record> records(Message message, Name owner, int type) {
    return message.getSection(Section.ANSWER).stream()
        .filter(entry -> entry.getType() == type && entry.getName().equals(owner))
        .toList();
  }

  // A SOA in the authority section says that the end of the chain was looked at (RFC 2308).
  private static boolean denied(Message message) {
    return message.getSection(Section.AUTHORITY).stream().anyMatch(r -> r.getType() == Type.SOA);
  }

  private static Status status(boolean missing, List<Record> records) {
    if (missing) {
      return Status.NO_SUCH_NAME;
    }
    return records.isEmpty() ? Status.NO_DATA : Status.FOUND;
  }
}
