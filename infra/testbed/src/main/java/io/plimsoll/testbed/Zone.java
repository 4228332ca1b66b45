package io.plimsoll.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * All names the test bed's resolver knows, and its moods. Everything it does not know does not
 * exist; it never asks anybody else.
 */
public final class Zone {
  private static final long TTL = 60;
  private static final int LONGEST_CHAIN = 16;

  private final Map<String, List<Record>> records = new ConcurrentHashMap<>();
  private final Map<String, List<List<Record>>> turns = new ConcurrentHashMap<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> validated = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;

  /** Adds a record in presentation form, as {@code add("www.example", "A", "127.0.0.1")}. */
  public Zone add(String name, String type, String data) {
    records
        .computeIfAbsent(key(name), k -> new CopyOnWriteArrayList<>())
        .add(parse(name, type, data));
    return this;
  }

  /** Removes all records of a type at a name. */
  public Zone remove(String name, String type) {
    List<Record> all = records.getOrDefault(key(name), List.of());
    all.removeIf(record -> record.getType() == Type.value(type));
    return this;
  }

  /** Answers address questions with these in turn, the last for ever: a rebinding name. */
  public Zone rebind(String name, String... addresses) {
    List<List<Record>> answers = new CopyOnWriteArrayList<>();
    for (String address : addresses) {
      answers.add(List.of(parse(name, "A", address)));
    }
    turns.put(key(name), answers);
    return this;
  }

  /** Answers SERVFAIL for the name and everything below it, unless checking is disabled. */
  public Zone fail(String name) {
    failing.add(key(name));
    return this;
  }

  /** Does not answer for the name and everything below it. */
  public Zone silence(String name) {
    silent.add(key(name));
    return this;
  }

  /** Sets the AD bit for the name and everything below it, as a validating resolver does. */
  public Zone validate(String name) {
    validated.add(key(name));
    return this;
  }

  /** Answers only after this time. */
  public Zone delay(Duration delay) {
    this.delay = delay;
    return this;
  }

  Duration delay() {
    return delay;
  }

  boolean isSilent(Message query) {
    return covers(silent, query.getQuestion().getName());
  }

  Message answer(Message query) {
    Name name = query.getQuestion().getName();
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    boolean recursive = query.getHeader().getFlag(Flags.RD);
    answer.getHeader().setFlag(recursive ? Flags.RA : Flags.AA);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    if (covers(failing, name) && !query.getHeader().getFlag(Flags.CD)) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
      return answer;
    }
    if (query.getQuestion().getType() == Type.AXFR) {
      answer.getHeader().setRcode(Rcode.REFUSED);
      return answer;
    }
    if (covers(validated, name)) {
      answer.getHeader().setFlag(Flags.AD);
    }
    fill(answer, name, query.getQuestion().getType());
    return answer;
  }

  private void fill(Message answer, Name asked, int type) {
    Name name = asked;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      List<Record> all = at(name, type);
      all.stream()
          .filter(r -> r.getType() == type)
          .forEach(r -> answer.addRecord(r, Section.ANSWER));
      List<Record> aliases = all.stream().filter(r -> r.getType() == Type.CNAME).toList();
      if (type == Type.CNAME || aliases.isEmpty()) {
        finish(answer, name, all.isEmpty());
        return;
      }
      answer.addRecord(aliases.getFirst(), Section.ANSWER);
      name = ((CNAMERecord) aliases.getFirst()).getTarget();
    }
  }

  private void finish(Message answer, Name end, boolean nothingHere) {
    boolean found =
        answer.getSection(Section.ANSWER).stream().anyMatch(r -> r.getName().equals(end));
    if (nothingHere && !exists(end)) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    }
    if (!found) {
      answer.addRecord(soa(), Section.AUTHORITY);
    }
  }

  private List<Record> at(Name name, int type) {
    List<List<Record>> answers = turns.get(key(name));
    if (answers != null && type == Type.A) {
      return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }
    return records.getOrDefault(key(name), List.of());
  }

  // An empty non-terminal exists (RFC 8020).
  private boolean exists(Name name) {
    String below = "." + key(name);
    return turns.containsKey(key(name))
        || records.keySet().stream().anyMatch(k -> k.endsWith(below));
  }

  private static boolean covers(Set<String> roots, Name name) {
    String key = key(name);
    return roots.stream().anyMatch(root -> key.equals(root) || key.endsWith("." + root));
  }

  private static Record soa() {
    return parse("example", "SOA", "ns1.example. hostmaster.example. 1 3600 600 86400 60");
  }

  private static Record parse(String name, String type, String data) {
    try {
      return Record.fromString(
          Name.fromString(name + "."), Type.value(type), DClass.IN, TTL, data, Name.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Name name) {
    return key(name.toString(true));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
