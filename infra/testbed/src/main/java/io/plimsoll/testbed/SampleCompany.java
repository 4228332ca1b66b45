package io.plimsoll.testbed;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Harbourlight Logistics, an invented company with what many small companies have: a mail setup
 * with SPF but a DMARC policy that only watches, a help desk bought as a service, a modern TLS
 * server with few security headers, and a Remote Desktop left open to the world.
 *
 * <p>Its names end in {@code .example} (RFC 2606) and exist only in its own resolver; everything
 * listens on loopback, on ports that {@link #properties} tells.
 */
public final class SampleCompany implements AutoCloseable {
  private static final String DOMAIN = "harbourlight.example";
  private static final String ADDRESS = "127.0.0.1";

  private final Zone zone = new Zone();
  private final Authority authority = new Authority();
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Site pages = new Site();
  private final Site redirects = new Site();
  private final MailExchanger mail;
  private final Map<String, String> properties = new TreeMap<>();
  private volatile Identity.Tls web;

  private SampleCompany() {
    this.web = authority.issue(DOMAIN, "www." + DOMAIN).tls();
    this.mail = new MailExchanger("mail." + DOMAIN, authority.issue("mail." + DOMAIN).tls());
  }

  /** Starts all servers. */
  public static SampleCompany start() {
    SampleCompany company = new SampleCompany();
    company.publishRecords();
    company.publishPages();
    company.listen();
    return company;
  }

  /** The company's domain. */
  public String domain() {
    return DOMAIN;
  }

  /** The {@code plimsoll.collect.*} keys with which a scanner finds the company. */
  public Map<String, String> properties() {
    return Map.copyOf(properties);
  }

  /** Publishes a TXT record, as for a proof of ownership. */
  public void publishTxt(String name, String value) {
    zone.add(name, "TXT", quoted(value));
  }

  /** Publishes a text file, as for a proof of ownership. */
  public void publishFile(String path, String text) {
    pages.answer(path, "200 OK\nContent-Type: text/plain; charset=utf-8", text);
    redirects.answer(path, "301 Moved Permanently\nLocation: https://" + DOMAIN + path, "");
  }

  /** Its DNS, for those who want to change it. */
  public Zone zone() {
    return zone;
  }

  /** The pages behind its web server's TLS. */
  public Site pages() {
    return pages;
  }

  /** What its web server answers without TLS. */
  public Site redirects() {
    return redirects;
  }

  /** Its mail exchanger. */
  public MailExchanger mail() {
    return mail;
  }

  /** The authority that issues its certificates. */
  public Authority authority() {
    return authority;
  }

  /** From now on the web server shows this identity. */
  public void show(Identity.Tls identity) {
    web = identity;
  }

  private void publishRecords() {
    zone.add(DOMAIN, "A", ADDRESS)
        .add(
            DOMAIN,
            "SOA",
            "ns1.harbourlight.example. it.harbourlight.example. 2026112301 7200 900 1209600 300")
        .add(DOMAIN, "NS", "ns1.harbourlight.example.")
        .add(DOMAIN, "NS", "ns2.harbourlight.example.")
        .add("ns1." + DOMAIN, "A", ADDRESS)
        .add("ns2." + DOMAIN, "A", ADDRESS)
        .add("www." + DOMAIN, "A", ADDRESS)
        .add("mail." + DOMAIN, "A", ADDRESS)
        .add(DOMAIN, "MX", "10 mail.harbourlight.example.")
        .add(DOMAIN, "TXT", quoted("v=spf1 mx include:mail.zendesk.com -all"))
        .add(DOMAIN, "TXT", quoted("google-site-verification=hL4r0Lx7f2mB9sQd"))
        .add(
            "_dmarc." + DOMAIN,
            "TXT",
            quoted("v=DMARC1; p=none; rua=mailto:dmarc@harbourlight.example"))
        .add("selector1._domainkey." + DOMAIN, "TXT", dkim())
        .add("support." + DOMAIN, "CNAME", "harbourlight.zendesk.com.")
        .add("harbourlight.zendesk.com", "A", "192.0.2.80")
        .add("mail.zendesk.com", "TXT", quoted("v=spf1 ip4:192.0.2.0/26 ~all"));
  }

  private static String dkim() {
    byte[] key = Authority.rsaKeys().getPublic().getEncoded();
    String record = "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
    return quoted(record.substring(0, 200)) + " " + quoted(record.substring(200));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void publishPages() {
    redirects.answer("/", "301 Moved Permanently\nLocation: https://" + DOMAIN + "/", "");
    pages.answer(
        "/",
        """
        200 OK
        Server: Apache/2.4.58 (Debian)
        X-Powered-By: PHP/8.1.12
        X-Content-Type-Options: nosniff
        Content-Type: text/html; charset=utf-8
        Set-Cookie: PHPSESSID=5f2c; path=/
        """,
        """
        <!doctype html>
        <html lang="en"><head><title>Harbourlight Logistics</title>
        <script src="https://static.zdassets.com/ekr/snippet.js?key=harbourlight"></script>
        </head><body><h1>Harbourlight Logistics</h1><p>Freight, customs and warehousing.</p>
        <form action="/login" method="post"><input name="user">
        <input name="password" type="password"><button>Track my shipment</button></form>
        </body></html>
        """);
  }

  private void listen() {
    DnsServer dns = kept(DnsServer.start(zone));
    set("resolver", ADDRESS + ":" + dns.port());
    set("ports.dns", Integer.toString(dns.port()));
    set("allow-networks", "127.0.0.0/8");
    set("trust-anchors", authority.rootAsBase64());
    port("http", TcpServer.start(redirects::serve));
    port("https", TcpServer.start(this::secure));
    port("smtp", TcpServer.start(mail::serve));
    port("rdp", TcpServer.start(SampleCompany::remoteDesktop));
    set("ports.others", Integer.toString(kept(new ClosedPort()).port()));
    set("pace.connection-interval", "0ms");
    set("pace.parallel-connections", "32");
    set("pace.queries-per-second", "10000");
    set("pace.mail-connections", "1000");
    set("timeout.connect", "3s");
    set("timeout.read", "3s");
    set("timeout.exchange", "6s");
    set("timeout.query", "2s");
    set("timeout.target", "60s");
    set("vantage", "loopback");
  }

  private void secure(Socket socket) throws IOException, InterruptedException {
    try (Socket tls = web.over(socket)) {
      pages.serve(tls);
    }
  }

  /** Answers an X.224 connection request: TLS, and no network level authentication asked for. */
  private static void remoteDesktop(Socket socket) throws IOException {
    if (socket.getInputStream().read(new byte[64]) > 0) {
      socket
          .getOutputStream()
          .write(HexFormat.of().parseHex("030000130ed000001234000200080001000000"));
    }
  }

  private void port(String service, TcpServer server) {
    set("ports." + service, Integer.toString(kept(server).port()));
  }

  private void set(String key, String value) {
    properties.put("plimsoll.collect." + key, value);
  }

  private <T extends AutoCloseable> T kept(T server) {
    running.push(server);
    return server;
  }

  @Override
  public void close() {
    for (AutoCloseable server : running) {
      try {
        server.close();
      } catch (Exception e) {
        throw new IllegalStateException("a server of the test bed did not close", e);
      }
    }
  }

  /** Starts the company, prints how to scan it, and runs until it is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    try (SampleCompany company = start()) {
      System.out.println("# " + company.domain() + " is up; scan it with these settings:");
      company.properties.forEach((key, value) -> System.out.println(key + "=" + value));
      Thread.currentThread().join();
    }
  }
}
