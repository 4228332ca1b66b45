package io.plimsoll.collect;

import io.plimsoll.collect.Ownership.CouldNotTell;
import io.plimsoll.collect.Ownership.NotProven;
import io.plimsoll.collect.Ownership.Proven;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.collect.web.HttpGet;
import io.plimsoll.collect.web.WebAddress;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Looks for the proof of ownership that a domain was asked to publish. It needs consent but no
 * verified domain: it is what verifies.
 */
public final class OwnershipProbe {
  private static final int SEEN = 300;

  private final HttpGet http;
  private final Function<Consent, Visit> visits;

  OwnershipProbe(HttpGet http, Function<Consent, Visit> visits) {
    this.http = http;
    this.visits = visits;
  }

  /**
   * Looks for a TXT record.
   *
   * @param name the name that holds it, as {@code _challenge.example.com}
   * @param expected the whole record
   */
  public Ownership dnsTxt(Consent consent, String name, String expected)
      throws InterruptedException {
    return switch (visits.apply(consent).lookup().read(name, "TXT")) {
      case Silent silent -> new CouldNotTell(silent.detail());
      case Answered(DnsAnswer answer) -> among(texts(answer), expected);
      case Answered _ -> new CouldNotTell("the resolver's reading is no DNS answer");
    };
  }

  /**
   * Looks for a file over HTTPS, then HTTP; redirects stay within the consented domains.
   *
   * @param path the path, as {@code /.well-known/challenge.txt}
   * @param expected the whole content, surrounding white space aside
   */
  public Ownership wellKnownFile(Consent consent, DomainName domain, String path, String expected)
      throws InterruptedException {
    Ownership secure = file(consent, WebAddress.of(true, domain, path), expected);
    if (secure instanceof Proven) {
      return secure;
    }
    Ownership plain = file(consent, WebAddress.of(false, domain, path), expected);
    return plain instanceof CouldNotTell ? secure : plain;
  }

  private Ownership file(Consent consent, WebAddress address, String expected)
      throws InterruptedException {
    try {
      HttpExchange exchange = http.follow(consent, address, visits.apply(consent));
      boolean found = exchange.last().status() == 200 && exchange.stopped() == null;
      String seen = found ? exchange.body() : "status " + exchange.last().status();
      return found && seen.strip().equals(expected.strip())
          ? new Proven()
          : new NotProven(shortened(seen));
    } catch (IOException e) {
      return new CouldNotTell(address + ": " + e.getMessage());
    }
  }

  private static List<String> texts(DnsAnswer answer) {
    return answer.all(DnsRecord.Txt.class).map(DnsRecord.Txt::joined).toList();
  }

  private static Ownership among(List<String> texts, String expected) {
    return texts.contains(expected)
        ? new Proven()
        : new NotProven(texts.isEmpty() ? "no TXT record" : shortened(String.join("; ", texts)));
  }

  private static String shortened(String text) {
    String bare = text.strip();
    return bare.length() > SEEN ? bare.substring(0, SEEN) + "…" : bare;
  }
}
