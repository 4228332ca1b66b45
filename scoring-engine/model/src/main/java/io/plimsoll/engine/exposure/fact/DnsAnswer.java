package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.stream.Stream;

/**
 * The final answer to one DNS question, aliases followed. A server failure, refusal or timeout is
 * no answer: the collector reports silence.
 *
 * @param name the name asked, lower case, no final dot
 * @param type the record type asked, upper case, as {@code TXT}
 * @param status whether there is such a name and such data
 * @param aliases the CNAME chain from the name asked to the name that answered, without the first
 * @param records the records of the asked type in the order received; empty unless found
 */
public record DnsAnswer(
    String name, String type, Status status, List<String> aliases, List<DnsRecord> records)
    implements Fact {

  public DnsAnswer {
    aliases = List.copyOf(aliases);
    records = List.copyOf(records);
    Require.that(
        records.isEmpty() != (status == Status.FOUND),
        "records",
        "must be present exactly when status is FOUND");
  }

  /** An answer that holds records. */
  public static DnsAnswer found(String name, String type, List<? extends DnsRecord> records) {
    return new DnsAnswer(name, type, Status.FOUND, List.of(), List.copyOf(records));
  }

  /** An answer that holds none, whatever the reason. */
  public static DnsAnswer empty(String name, String type, Status status) {
    return new DnsAnswer(name, type, status, List.of(), List.of());
  }

  /** The records of one kind, in order. */
  public <R extends DnsRecord> Stream<R> all(Class<R> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether the name exists and holds data of the type. */
  public enum Status {
    FOUND,
    /** The name exists, without records of this type. */
    NO_DATA,
    /** The name does not exist (NXDOMAIN). */
    NO_SUCH_NAME
  }
}
