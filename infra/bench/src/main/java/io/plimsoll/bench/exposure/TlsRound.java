package io.plimsoll.bench.exposure;

import io.plimsoll.bench.exposure.Peer.Missing;
import io.plimsoll.bench.exposure.Peer.Outcome;
import io.plimsoll.bench.exposure.Peer.Ran;
import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.guard.Connector;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.Permission;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.tls.Observing;
import io.plimsoll.collect.tls.TlsProbe;
import io.plimsoll.collect.tls.TrustJudge;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The suites of three servers and what it takes to learn them, beside sslscan, nmap, testssl. */
final class TlsRound implements Round {
  private static final int HTTPS = 443;

  /** Beyond one connection for each suite and one refusal for each version. */
  private static final int SPARE = 5;

  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** Modern, with what OpenSSL still speaks, and with RC4 and 3DES. */
  private static final Map<String, String> SERVERS = servers();

  private final Budget budget;
  private final Ticker ticker = Ticker.system();
  private final Guard guard;
  private final Connector connector;
  private final TlsProbe probe;

  TlsRound(CollectorConfig config, Budget budget) {
    this.budget = budget;
    InstantSource clock = InstantSource.system();
    PortRules ports = new PortRules(Set.of(), Map.of());
    this.guard = new Guard(config.addresses(), ports, config.optOut(), decision -> {}, clock);
    Pace pace = new Pace(config.pace(), config.addresses(), ticker);
    this.connector = new Connector(guard, pace, config.limits());
    TrustJudge judge = TrustJudge.publicRootsAnd(config.trustAnchors());
    this.probe = new TlsProbe(new Observing(), judge, clock);
  }

  private static Map<String, String> servers() {
    Map<String, String> servers = new LinkedHashMap<>();
    servers.put("modern.example", "198.18.0.10");
    servers.put("old.example", "198.18.0.11");
    servers.put("ancient.example", "198.18.0.12");
    return servers;
  }

  @Override
  public String name() {
    return "tls";
  }

  @Override
  public String title() {
    return "TLS: cipher suites and the connections they take";
  }

  @Override
  public boolean run(Table table) throws IOException, InterruptedException {
    table.row("%-18s %-10s %7s %12s %9s  %s", "", "", "suites", "connections", "seconds", "");
    boolean good = true;
    for (Map.Entry<String, String> server : SERVERS.entrySet()) {
      good &= run(table, server.getKey(), server.getValue());
    }
    return good;
  }

  private boolean run(Table table, String host, String address)
      throws IOException, InterruptedException {
    Seen ours = ours(host, address);
    long most = ours.suites().size() + ours.suites().versions() + SPARE;
    print(table, host, "Plimsoll", ours, ours.connections() <= most ? "" : "more than " + most);
    Outcome sslscan = peer(table, sslscan(host, address));
    boolean same = print(table, "sslscan", sslscan, Suites::ofSslscan, ours.suites());
    print(table, "nmap", peer(table, nmap(host, address)), Suites::ofNmap, ours.suites());
    print(table, "testssl", testssl(table, host, address), Suites::ofTestssl, ours.suites());
    return same && ours.connections() <= most;
  }

  private record Seen(Suites suites, long connections, double seconds) {}

  private Seen ours(String host, String address) throws IOException, InterruptedException {
    Endpoint endpoint = endpoint(host, address);
    long connections = Kernel.connectionsBegun();
    long began = System.nanoTime();
    Deadline deadline = Deadline.budget(ticker, LONGEST);
    TlsEndpoint seen =
        probe.look(() -> connector.open(endpoint, deadline), host, HTTPS, address, true);
    return new Seen(
        Suites.ours(seen.protocols()),
        Kernel.connectionsBegun() - connections,
        (System.nanoTime() - began) / 1e9);
  }

  private Endpoint endpoint(String host, String address) {
    Consent consent = Bed.consent(host);
    Permission permission =
        guard.permit(
            consent,
            Purpose.TLS,
            new DomainName(host),
            IpAddress.parse(address).orElseThrow(),
            HTTPS);
    return switch (permission) {
      case Permission.Granted granted -> granted.endpoint();
      case Permission.Refused refused -> throw new IllegalStateException(refused.reason());
    };
  }

  private Outcome peer(Table table, List<String> command) throws IOException, InterruptedException {
    table.progress("%s", String.join(" ", command));
    return Peer.run(budget.atMost(LONGEST), command);
  }

  private static List<String> sslscan(String host, String address) {
    return List.of(
        "sslscan", "--no-colour", "--no-failed", "--xml=-", "--sni-name=" + host, address);
  }

  private static List<String> nmap(String host, String address) {
    return List.of(
        "nmap",
        "-sT",
        "-Pn",
        "-n",
        "-p",
        "443",
        "--script",
        "ssl-enum-ciphers",
        "--script-args",
        "tls.servername=" + host,
        "-oX",
        "-",
        address);
  }

  /** It writes what can be read by a program to a file only. */
  private Outcome testssl(Table table, String host, String address)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("plimsoll-bench");
    Path json = folder.resolve("testssl.json");
    try {
      Outcome outcome = peer(table, testssl(host, address, json));
      return outcome instanceof Ran ran && Files.exists(json)
          ? new Ran(Files.readString(json), ran.seconds(), ran.cpuSeconds(), ran.connections())
          : outcome;
    } finally {
      Files.deleteIfExists(json);
      Files.delete(folder);
    }
  }

  private static List<String> testssl(String host, String address, Path json) {
    return List.of(
        "testssl",
        "--warnings",
        "batch",
        "--quiet",
        "--color",
        "0",
        "--nodns",
        "min",
        "--ip",
        address,
        "-E",
        "--jsonfile",
        json.toString(),
        host + ":443");
  }

  @FunctionalInterface
  private interface Reading {
    Suites of(String output) throws IOException;
  }

  /** Whether the peer saw what we saw, where it saw anything. */
  private static boolean print(
      Table table, String name, Outcome outcome, Reading reading, Suites ours) throws IOException {
    return switch (outcome) {
      case Missing missing -> {
        table.row("%-18s %-10s %s", "", name, missing.reason());
        yield true;
      }
      case Ran ran -> {
        Suites theirs = reading.of(ran.output());
        String difference = difference(ours, theirs);
        print(table, "", name, new Seen(theirs, ran.connections(), ran.seconds()), difference);
        yield difference.isEmpty();
      }
    };
  }

  private static String difference(Suites ours, Suites theirs) {
    StringBuilder difference = new StringBuilder();
    tell(difference, "not by us", theirs.without(ours));
    tell(difference, "only by us", ours.without(theirs));
    return difference.toString();
  }

  private static void tell(StringBuilder difference, String by, Set<String> suites) {
    if (!suites.isEmpty()) {
      difference.append(by).append(": ").append(String.join(", ", suites)).append("  ");
    }
  }

  private static void print(Table table, String host, String name, Seen seen, String remark) {
    table.row(
        "%-18s %-10s %7d %12d %9.1f  %s",
        host, name, seen.suites().size(), seen.connections(), seen.seconds(), remark);
  }
}
