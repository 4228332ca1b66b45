package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Connector;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import io.plimsoll.engine.exposure.fact.NameServerSeen.Transfer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * One of a zone's own name servers, asked itself: what it holds, whether it resolves for strangers,
 * and whether it would hand the zone out. A transfer is broken off after its first message.
 */
public final class AuthorityProbe {
  private final Connector connector;
  private final Pace pace;
  private final Limits limits;

  public AuthorityProbe(Connector connector, Pace pace, Limits limits) {
    this.connector = connector;
    this.pace = pace;
    this.limits = limits;
  }

  /**
   * Asks a server about a zone.
   *
   * @param endpoint the server, checked by the guard
   * @throws ServerFailureException when it fails or refuses to answer us at all
   */
  public NameServerSeen ask(String zone, Endpoint endpoint, Deadline deadline)
      throws IOException, InterruptedException {
    Name name = Resolver.parsed(zone);
    DnsTransport transport =
        new DnsTransport(new NameServer(endpoint.address(), endpoint.port()), pace, limits);
    Message soa = checked(transport.exchange(Query.iterative(name, Type.SOA), deadline));
    Message ns = checked(transport.exchange(Query.iterative(name, Type.NS), deadline));
    boolean authoritative = holds(soa, name);
    return new NameServerSeen(
        zone,
        endpoint.host().value(),
        endpoint.address().toString(),
        authoritative,
        serial(soa),
        servers(ns),
        soa.getHeader().getFlag(Flags.RA),
        authoritative ? transfer(name, endpoint, deadline) : Transfer.REFUSED);
  }

  private static Message checked(Message answer) throws ServerFailureException {
    int code = answer.getRcode();
    if (code == Rcode.SERVFAIL || code == Rcode.REFUSED) {
      throw new ServerFailureException("the name server answered " + Rcode.string(code));
    }
    return answer;
  }

  private static boolean holds(Message soa, Name zone) {
    return soa.getHeader().getFlag(Flags.AA)
        && soa.getRcode() == Rcode.NOERROR
        && answers(soa).anyMatch(found -> found.getName().equals(zone));
  }

  private static Stream<Record> answers(Message message) {
    return message.getSection(Section.ANSWER).stream();
  }

  private static @Nullable Long serial(Message soa) {
    return answers(soa)
        .filter(SOARecord.class::isInstance)
        .map(found -> ((SOARecord) found).getSerial())
        .findFirst()
        .orElse(null);
  }

  private static List<String> servers(Message ns) {
    return answers(ns)
        .filter(NSRecord.class::isInstance)
        .map(found -> Records.text(((NSRecord) found).getTarget()))
        .toList();
  }

  /** A server that hangs up, or takes no connection, hands nothing out. */
  private Transfer transfer(Name zone, Endpoint endpoint, Deadline deadline)
      throws InterruptedException {
    try (Connection connection = connector.open(endpoint, deadline)) {
      byte[] wire = Query.iterative(zone, Type.AXFR).toWire();
      ByteBuffer framed = ByteBuffer.allocate(wire.length + 2);
      connection.out().write(framed.putShort((short) wire.length).put(wire).array());
      DataInputStream in = new DataInputStream(connection.in());
      byte[] first = new byte[in.readUnsignedShort()];
      in.readFully(first);
      return begins(DnsTransport.parsed(first)) ? Transfer.ALLOWED : Transfer.REFUSED;
    } catch (SocketTimeoutException | BudgetSpentException | MalformedAnswerException open) {
      return Transfer.UNDETERMINED;
    } catch (IOException hungUp) {
      return Transfer.REFUSED;
    }
  }

  private static boolean begins(Message first) {
    return first.getRcode() == Rcode.NOERROR
        && answers(first).anyMatch(SOARecord.class::isInstance);
  }
}
