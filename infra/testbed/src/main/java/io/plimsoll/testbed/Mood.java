package io.plimsoll.testbed;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** How a name server can disappoint; the zone {@code <mood>.example} has it. */
enum Mood {
  /** The truth, after three seconds. */
  SLOW {
    @Override
    Duration delay() {
      return Duration.ofSeconds(3);
    }
  },
  /** No answer ever. */
  SILENT {
    @Override
    byte @Nullable [] answer(Message query, boolean tcp) {
      return null;
    }
  },
  /** It cannot say. */
  SERVFAIL {
    @Override
    byte[] answer(Message query, boolean tcp) {
      return refusing(query, Rcode.SERVFAIL);
    }
  },
  /** The zone was delegated to it, and it knows nothing of that. */
  LAME {
    @Override
    byte[] answer(Message query, boolean tcp) {
      return refusing(query, Rcode.REFUSED);
    }
  },
  /** Says "ask over TCP", and hangs up there. */
  TRUNCATED {
    @Override
    byte @Nullable [] answer(Message query, boolean tcp) {
      if (tcp) {
        return null;
      }
      Message answer = reply(query);
      answer.getHeader().setFlag(Flags.TC);
      return answer.toWire();
    }
  },
  /** An answer whose name points at itself. */
  MALFORMED {
    @Override
    byte[] answer(Message query, boolean tcp) {
      byte[] wire = reply(query).toWire();
      byte[] broken = new byte[wire.length + 12];
      System.arraycopy(wire, 0, broken, 0, wire.length);
      broken[7] = 1; // one answer follows
      broken[wire.length] = (byte) 0xC0;
      broken[wire.length + 1] = (byte) wire.length;
      return broken;
    }
  };

  private static final long TTL = 60;

  /** The mood of the zone that a question is about; empty for names of no mood. */
  static Optional<Mood> of(Message query) {
    Name name = query.getQuestion().getName();
    if (name.labels() < 3) {
      return Optional.empty();
    }
    String label = name.getLabelString(name.labels() - 3).toUpperCase(Locale.ROOT);
    for (Mood mood : values()) {
      if (mood.name().equals(label)) {
        return Optional.of(mood);
      }
    }
    return Optional.empty();
  }

  Duration delay() {
    return Duration.ZERO;
  }

  /** The answer as bytes; null says nothing. */
  byte @Nullable [] answer(Message query, boolean tcp) {
    Message answer = reply(query);
    if (query.getQuestion().getType() == Type.A) {
      Name name = query.getQuestion().getName();
      answer.addRecord(new ARecord(name, DClass.IN, TTL, HOST), Section.ANSWER);
    }
    return answer.toWire();
  }

  private static final InetAddress HOST = InetAddress.ofLiteral("198.18.0.11");

  static Message reply(Message query) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.AA);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    return answer;
  }

  static byte[] refusing(Message query, int rcode) {
    Message answer = reply(query);
    answer.getHeader().setRcode(rcode);
    return answer.toWire();
  }
}
