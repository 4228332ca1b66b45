package io.plimsoll.engine.exposure.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an authoritative name server says of a zone when it is asked itself, without recursion.
 *
 * @param zone the zone asked about
 * @param host the server's name from the NS records
 * @param address the address asked
 * @param authoritative whether it answered with authority; a server that does not is lame
 * @param serial the serial of the SOA record it holds; null when it showed none
 * @param servers the NS records it holds, ordered; empty when it showed none
 * @param recursion whether it offers to resolve names of others
 * @param transfer what it did when asked for the whole zone
 */
public record NameServerSeen(
    String zone,
    String host,
    String address,
    boolean authoritative,
    @Nullable Long serial,
    List<String> servers,
    boolean recursion,
    Transfer transfer)
    implements Fact {

  public NameServerSeen {
    servers = servers.stream().sorted().distinct().toList();
  }

  /**
   * What a zone transfer (RFC 5936) by a stranger came to; it is broken off at the first record.
   */
  public enum Transfer {
    REFUSED,
    ALLOWED,
    /** No answer either way. */
    UNDETERMINED
  }
}
