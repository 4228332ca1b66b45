package io.plimsoll.collect.resolve;

import io.plimsoll.engine.basics.InvalidValueException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers of name servers, and zone files. */
public final class DnsFuzz {
  private static final int MOST_ALIASES = 8;
  private static final Name ASKED = Name.fromConstantString("www.example.com.");

  private DnsFuzz() {}

  /** Reads a message as an answer to each question that is ever asked. */
  public static void message(byte[] bytes) {
    try {
      Message message = DnsTransport.parsed(bytes);
      Record question = message.getQuestion();
      read(message, ASKED, Type.TXT);
      if (question != null) {
        read(message, question.getName(), question.getType());
      }
      for (Record each : message.getSection(Section.ANSWER)) {
        read(message, each.getName(), each.getType());
      }
    } catch (MalformedAnswerException promised) {
      // What is no message of DNS is told to be none.
    }
  }

  private static void read(Message message, Name name, int type) throws MalformedAnswerException {
    Answer answer = Answer.read(message, name, type, MOST_ALIASES);
    Resolver.answer(Records.text(name), Type.string(type), answer.aliases(), answer);
  }

  /** Reads a file and asks it for what may be in it. */
  public static void zone(byte[] bytes) {
    try {
      ZoneFile zone = ZoneFile.read(bytes);
      zone.ask("www.example.com", "A");
      zone.ask("a.b.example.com", "TXT");
    } catch (InvalidValueException promised) {
      // The line is named.
    }
  }
}
