package io.plimsoll.collect.email;

import io.plimsoll.collect.email.SmtpDialogue.Reply;
import io.plimsoll.collect.guard.Connection;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.tls.Opening;
import io.plimsoll.collect.tls.TlsProbe;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.MailServer.StartTls;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail exchanger: greeting, capabilities, STARTTLS, and behind it one hello for each version,
 * well within the connections that a mail server counts.
 */
final class MailProbe {
  static final int SMTP = 25;

  private final TlsProbe tls;
  private final Limits limits;
  private final String ehlo;

  MailProbe(TlsProbe tls, Limits limits, String ehlo) {
    this.tls = tls;
    this.limits = limits;
    this.ehlo = ehlo;
  }

  MailServer ask(Consent consent, DomainName host, Visit visit)
      throws IOException, InterruptedException {
    Endpoint endpoint =
        visit
            .dialer()
            .endpoints(consent, Purpose.MAIL_EXCHANGER, host, SMTP, visit.lookup())
            .getFirst();
    try (Connection connection = visit.dialer().open(endpoint, visit.deadline())) {
      SmtpDialogue dialogue = new SmtpDialogue(connection, limits);
      Reply greeting = dialogue.hear().orSilence();
      Reply capabilities = dialogue.say("EHLO " + ehlo);
      if (!offersStartTls(capabilities)) {
        dialogue.say("QUIT");
        return server(endpoint, greeting, capabilities, StartTls.NOT_OFFERED, "", null);
      }
      Reply ready = dialogue.say("STARTTLS");
      if (!ready.positive()) {
        return server(endpoint, greeting, capabilities, StartTls.REFUSED, ready.text(), null);
      }
      TlsEndpoint seen = behind(connection, endpoint, visit);
      return seen.accepted().isEmpty()
          ? server(endpoint, greeting, capabilities, StartTls.HANDSHAKE_FAILED, ready.text(), null)
          : server(endpoint, greeting, capabilities, StartTls.NEGOTIATED, ready.text(), seen);
    }
  }

  private static boolean offersStartTls(Reply capabilities) {
    return capabilities.positive()
        && capabilities.texts().stream()
            .anyMatch(text -> text.toUpperCase(Locale.ROOT).strip().equals("STARTTLS"));
  }

  private TlsEndpoint behind(Connection ready, Endpoint endpoint, Visit visit)
      throws IOException, InterruptedException {
    Deque<Connection> first = new ArrayDeque<>(List.of(ready));
    Opening opening =
        () -> {
          @Nullable Connection prepared = first.poll();
          return prepared != null ? prepared : prepared(endpoint, visit);
        };
    String host = endpoint.host().value();
    return tls.look(opening, host, SMTP, endpoint.address().toString(), false);
  }

  private Connection prepared(Endpoint endpoint, Visit visit)
      throws IOException, InterruptedException {
    Connection connection = visit.dialer().open(endpoint, visit.deadline());
    try {
      SmtpDialogue dialogue = new SmtpDialogue(connection, limits);
      dialogue.hear().orSilence();
      dialogue.say("EHLO " + ehlo).orSilence();
      dialogue.say("STARTTLS").orSilence();
      return connection;
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static MailServer server(
      Endpoint endpoint,
      Reply greeting,
      Reply capabilities,
      StartTls startTls,
      String startTlsReply,
      @Nullable TlsEndpoint seen) {
    return new MailServer(
        endpoint.host().value(),
        endpoint.address().toString(),
        greeting.lines().getFirst(),
        capabilities.positive() ? capabilities.texts() : List.of(),
        startTls,
        startTlsReply,
        seen);
  }
}
