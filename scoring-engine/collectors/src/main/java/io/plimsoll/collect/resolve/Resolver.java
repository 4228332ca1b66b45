package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.Permission.Refused;
import io.plimsoll.collect.guard.RefusedException;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks the configured resolver and follows aliases within their limit. */
public final class Resolver {
  private final Guard guard;
  private final NameServer server;
  private final DnsTransport transport;
  private final Limits limits;

  public Resolver(NameServer server, Guard guard, Pace pace, Limits limits) {
    this.server = server;
    this.guard = guard;
    this.transport = new DnsTransport(server, pace, limits);
    this.limits = limits;
  }

  /**
   * Asks for the records of a name.
   *
   * @param name any DNS name, service labels included
   * @param type the record type, as {@code MX}
   * @throws ServerFailureException when the resolver cannot tell
   * @throws MalformedAnswerException on alias loops and broken messages
   * @throws IOException when no answer comes in time, or consent is missing
   */
  public DnsAnswer ask(Consent consent, String name, String type, Deadline deadline)
      throws IOException, InterruptedException {
    Name current = parsed(name);
    List<String> aliases = new ArrayList<>();
    while (true) {
      Message message = exchange(consent, Query.of(current, Type.value(type)), deadline);
      Answer answer = Answer.read(message, current, Type.value(type), limits.aliases());
      aliases.addAll(answer.aliases());
      if (aliases.size() > limits.aliases()) {
        throw new MalformedAnswerException("more than " + limits.aliases() + " aliases");
      }
      if (answer.complete()) {
        return answer(name, type, aliases, answer);
      }
      current = answer.target();
    }
  }

  /** One raw exchange, its response code judged, for what needs the message's flags. */
  Message exchange(Consent consent, Message query, Deadline deadline)
      throws IOException, InterruptedException {
    Message answer = raw(consent, query, deadline);
    int code = answer.getRcode();
    if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
      throw new ServerFailureException("the resolver answered " + Rcode.string(code));
    }
    return answer;
  }

  private Message raw(Consent consent, Message query, Deadline deadline)
      throws IOException, InterruptedException {
    String question =
        query.getQuestion().getName() + " " + Type.string(query.getQuestion().getType());
    Optional<Refused> refused = guard.refusal(consent, question, server.port());
    if (refused.isPresent()) {
      throw new RefusedException(refused.get());
    }
    try {
      return transport.exchange(query, deadline);
    } catch (BudgetSpentException e) {
      guard.spent(consent, question, server.port(), e);
      throw e;
    }
  }

  static Name parsed(String name) throws MalformedAnswerException {
    try {
      return Name.fromString(name.endsWith(".") ? name : name + ".");
    } catch (TextParseException e) {
      throw new MalformedAnswerException("not a DNS name");
    }
  }

  static DnsAnswer answer(String name, String type, List<String> aliases, Answer answer) {
    List<DnsRecord> records = answer.records().stream().map(Records::fact).toList();
    return new DnsAnswer(name, type, answer.status(), aliases, records);
  }
}
