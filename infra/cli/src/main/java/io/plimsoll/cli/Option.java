package io.plimsoll.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a command; each command says which it takes. */
enum Option {
  FILE("--file", "FILE", "the document to read; - reads standard input"),
  MODEL("--model", "ID", "the model version; the newest released when left out"),
  MODELS("--models", "DIR", "model versions of your own, a folder each, beside the released"),
  COVER("--cover", "FILE", "limits, retentions and exchange rate to price"),
  CURRENCY("--currency", "CODE", "currency of the answer; SGD when left out"),
  RESOLVER("--resolver", "HOST:PORT", "the name server to ask, over UDP and TCP"),
  ZONE("--zone", "FILE", "a zone file to answer from instead of a resolver"),
  RECORD("--record", "TEXT", "the record itself, whatever is published"),
  DOMAIN("--domain", "NAME", "the domain whose policy it is"),
  IP("--ip", "ADDRESS", "the address that connected"),
  SENDER("--sender", "MAIL", "the return path, <> when it is empty"),
  HELO("--helo", "NAME", "the name given in HELO or EHLO"),
  FROM("--from", "MAIL", "the author's address or its domain"),
  SPF("--spf", "NAME", "the domain that passed SPF"),
  DKIM("--dkim", "NAMES", "the domains whose signatures passed DKIM, by commas"),
  MX("--mx", "NAMES", "the mail exchangers, by commas"),
  HEADER("--header", "POLICY", "a Content-Security-Policy as a header gives it"),
  META("--meta", "POLICY", "one as a meta element of the page gives it"),
  URL("--url", "URL", "the page's address; an https one when left out"),
  ORIGIN("--origin", "ORIGIN", "the strange origin that was sent along to ask for CORS"),
  BODY("--body", "FILE", "the page, for its scripts and meta elements"),
  SETTINGS(
      "--settings",
      "FILE",
      "plimsoll.collect.* and plimsoll.feeds.* keys, as the service reads them"),
  ALLOW_NETWORKS("--allow-networks", "CIDRS", "private networks that may be reached, by commas"),
  PORTS("--ports", "LIST", "SERVICE=PORT by commas, where a test bed has them; 0 for none"),
  GROUPS("--groups", "LIST", "what to look for: dns, email, web, tls, network, vendor; brand"),
  FEEDS(
      "--feeds",
      "LIST",
      "NAME=FILE by commas: end-of-life, epss, hibp, hsts-preload, kev, nvd, recog"),
  HIBP_KEY(
      "--hibp-key",
      "PLACE",
      "env:NAME or file:PATH with a key: asks Have I Been Pwned about the domain"),
  JSON("--json", null, "print the canonical JSON document instead of the report"),
  HELP("--help", null, "print the options of the command");

  private final String word;
  private final @Nullable String value;
  private final String meaning;

  Option(String word, @Nullable String value, String meaning) {
    this.word = word;
    this.value = value;
    this.meaning = meaning;
  }

  static Optional<Option> of(String word) {
    return Stream.of(values()).filter(option -> option.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  boolean takesValue() {
    return value != null;
  }

  String help() {
    return "  %-24s %s".formatted(value == null ? word : word + " " + value, meaning);
  }
}
