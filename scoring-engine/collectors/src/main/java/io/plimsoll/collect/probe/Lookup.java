package io.plimsoll.collect.probe;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.resolve.Resolver;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The names of one scan: each is asked once, written down, and remembered for the scan. */
public final class Lookup {
  private final Resolver resolver;
  private final Consent consent;
  private final Deadline deadline;
  private final Journal journal;
  private final InstantSource clock;
  private final Map<Key, FutureTask<Reading>> asked = new ConcurrentHashMap<>();

  public Lookup(
      Resolver resolver, Consent consent, Deadline deadline, Journal journal, InstantSource clock) {
    this.resolver = resolver;
    this.consent = consent;
    this.deadline = deadline;
    this.journal = journal;
    this.clock = clock;
  }

  /** What came back for a name and a record type; the question goes out once a scan. */
  public Reading read(String name, String type) throws InterruptedException {
    Key key = new Key(name, type);
    @Nullable FutureTask<Reading> before = asked.get(key);
    FutureTask<Reading> task = before == null ? first(key) : before;
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lookup turns every failure into a reading", e);
    }
  }

  private FutureTask<Reading> first(Key key) {
    FutureTask<Reading> mine = new FutureTask<>(() -> ask(key));
    @Nullable FutureTask<Reading> other = asked.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    mine.run();
    return mine;
  }

  /** The answer for a name and a record type; empty when the resolver was silent. */
  public Optional<DnsAnswer> answer(String name, String type) throws InterruptedException {
    return read(name, type) instanceof Answered(DnsAnswer answer)
        ? Optional.of(answer)
        : Optional.empty();
  }

  /** What was answered so far; nothing is asked for it. */
  public Optional<DnsAnswer> seen(String name, String type) throws InterruptedException {
    return asked.containsKey(new Key(name, type)) ? answer(name, type) : Optional.empty();
  }

  /** The same as the evaluators of policies ask; an interrupt is kept and comes out as silence. */
  public DnsLookups lookups() {
    return (name, type) -> {
      try {
        return read(name, type);
      } catch (InterruptedException cancelled) {
        Thread.currentThread().interrupt();
        return Silence.of(cancelled, clock.instant());
      }
    };
  }

  /**
   * The addresses of a host, IPv4 first.
   *
   * @throws SilentException when it has none, or the resolver cannot tell
   */
  public List<IpAddress> addresses(DomainName host) throws IOException, InterruptedException {
    List<IpAddress> found = new ArrayList<>();
    Reading v4 = read(host.value(), "A");
    Reading v6 = read(host.value(), "AAAA");
    addAddresses(v4, found);
    addAddresses(v6, found);
    if (found.isEmpty()) {
      throw silent(host, v4, v6);
    }
    return found;
  }

  private static void addAddresses(Reading reading, List<IpAddress> found) {
    if (reading instanceof Answered(DnsAnswer answer)) {
      answer
          .all(DnsRecord.Address.class)
          .flatMap(record -> IpAddress.parse(record.address()).stream())
          .forEach(found::add);
    }
  }

  private static SilentException silent(DomainName host, Reading v4, Reading v6) {
    for (Reading reading : List.of(v4, v6)) {
      if (reading instanceof Silent silent) {
        return new SilentException(silent.reason(), host + ": " + silent.detail());
      }
    }
    return new SilentException(UnknownReason.UNREACHABLE, host + " has no address");
  }

  private Reading ask(Key key) {
    Reading reading;
    try {
      reading = new Answered(resolver.ask(consent, key.name(), key.type(), deadline));
    } catch (IOException | InterruptedException | RuntimeException e) {
      reading = Silence.of(e, clock.instant());
    }
    journal.write(key.probe(), key.name(), reading);
    return reading;
  }

  /**
   * A DNS question.
   *
   * @param name lower case, without the final dot
   * @param type upper case
   */
  public record Key(String name, String type) {
    String probe() {
      return Probes.dns(type);
    }
  }
}
