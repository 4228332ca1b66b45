package io.plimsoll.collect.resolve;

import java.security.SecureRandom;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Builds questions: recursion desired, EDNS with a size that crosses every path, random id. */
final class Query {
  // DNS flag day 2020: the largest UDP payload that is not fragmented on common paths.
  private static final int UDP_PAYLOAD = 1232;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Query() {}

  static Message of(Name name, int type) {
    Message message = new Message(RANDOM.nextInt(1 << 16));
    message.getHeader().setFlag(Flags.RD);
    // RFC 6840 section 5.7: AD in a question asks for AD in the answer.
    message.getHeader().setFlag(Flags.AD);
    message.addRecord(Record.newRecord(name, type, DClass.IN), Section.QUESTION);
    message.addRecord(new OPTRecord(UDP_PAYLOAD, 0, 0), Section.ADDITIONAL);
    return message;
  }

  /** The same question to a server that is to answer from what it holds itself. */
  static Message iterative(Name name, int type) {
    Message message = of(name, type);
    message.getHeader().unsetFlag(Flags.RD);
    message.getHeader().unsetFlag(Flags.AD);
    return message;
  }

  /** The same question with validation switched off in the resolver (RFC 4035 section 3.2.2). */
  static Message unchecked(Name name, int type) {
    Message message = of(name, type);
    message.getHeader().setFlag(Flags.CD);
    return message;
  }
}
