package io.plimsoll.collect.software;

import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.DeclaredVendors;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.NameServerSeen;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a fact quotes a server naming its software. */
final class Quotes {
  private static final String SERVER = "http_header.server";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Server", SERVER,
          "X-Powered-By", "http_header.x-powered-by",
          "WWW-Authenticate", "http_header.wwwauth",
          "Set-Cookie", "http_header.cookie");

  /** What is left of a greeting's first line once the protocol's own words are taken off. */
  private enum Greeting {
    SSH("ssh.banner", "SSH-[^-]{1,10}-(.*)"),
    FTP("ftp.banner", "220[ -](.*)"),
    SUBMISSION("smtp.banner", "220[ -](.*)"),
    POP3("pop3.banner", "\\+OK (.*)"),
    IMAP("imap4.banner", "\\* OK (.*)");

    private final String kind;
    private final Pattern line;

    Greeting(String kind, String line) {
      this.kind = kind;
      this.line = Pattern.compile(line);
    }

    Stream<Quote> in(String banner) {
      Matcher matcher = line.matcher(banner.lines().findFirst().orElse("").strip());
      return matcher.matches() ? Stream.of(new Quote(kind, matcher.group(1))) : Stream.empty();
    }
  }

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,100}>([^<]{1,300})</title", Pattern.CASE_INSENSITIVE);

  /** An option asked for or refused at the beginning of a Telnet dialogue (RFC 854). */
  private static final Pattern TELNET_OPTION =
      Pattern.compile("\u00ff[\u00fb-\u00fe].", Pattern.DOTALL);

  private Quotes() {}

  static List<Quote> of(Fact fact) {
    return switch (fact) {
      case HttpExchange page -> Stream.concat(headers(page), title(page)).toList();
      case MailServer server -> Greeting.SUBMISSION.in(server.greeting()).toList();
      case ServicePort port when port.state() == ServicePort.State.SPEAKS -> of(port).toList();
      case ServicePort _,
          AccountsExposed _,
          DnsAnswer _,
          DnssecStatus _,
          HstsPreloaded _,
          NameServerSeen _,
          TlsEndpoint _,
          SoftwareSeen _,
          DeclaredVendors _,
          IncidentsKnown _ ->
          List.of();
    };
  }

  /** Only the server first asked is the one whose address is told. */
  private static Stream<Quote> headers(HttpExchange page) {
    return HEADERS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(header ->
            page.first().values(header.getKey()).stream()
                .map(value -> new Quote(header.getValue(), value)));
  }

  private static Stream<Quote> title(HttpExchange page) {
    Matcher title = TITLE.matcher(page.hops().size() == 1 ? page.body() : "");
    return title.find()
        ? Stream.of(new Quote("html_title", title.group(1).strip()))
        : Stream.empty();
  }

  private static Stream<Quote> of(ServicePort port) {
    String banner = port.banner();
    return switch (port.service()) {
      case "ssh" -> Greeting.SSH.in(banner);
      case "ftp" -> Greeting.FTP.in(banner);
      case "submission" -> Greeting.SUBMISSION.in(banner);
      case "pop3" -> Greeting.POP3.in(banner);
      case "imap" -> Greeting.IMAP.in(banner);
      case "telnet" ->
          Stream.of(new Quote("telnet_banners", TELNET_OPTION.matcher(banner).replaceAll("")));
      case "mysql" ->
          Optional.ofNullable(port.details().get("version")).stream()
              .map(version -> new Quote("mysql.banners", version));
      case "rtsp" -> field(banner, "Server").map(value -> new Quote("rtsp_header.server", value));
      case "sip" ->
          Stream.concat(
              field(banner, "Server").map(value -> new Quote("sip_header.server", value)),
              field(banner, "User-Agent").map(value -> new Quote("sip_header.user_agent", value)));
      default -> page(port);
    };
  }

  /** A service known by a page quotes the page's server. */
  private static Stream<Quote> page(ServicePort port) {
    boolean binary = port.banner().chars().anyMatch(c -> c < 0x20 || c > 0x7E);
    return port.banner().isEmpty() || binary
        ? Stream.empty()
        : Stream.of(new Quote(SERVER, port.banner()));
  }

  private static Stream<String> field(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip());
  }
}
