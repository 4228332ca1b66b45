package io.plimsoll.bench.exposure;

import io.plimsoll.bench.exposure.Peer.Missing;
import io.plimsoll.bench.exposure.Peer.Ran;
import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.network.Services;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.fact.ServicePort;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The fixed ports of exposed hosts and of companies of the book, beside nmap. */
final class PortRound implements Round {
  private static final List<String> EXPOSED =
      List.of("exposed.example", "modern.example", "old.example", "expired.broken.example");
  private static final int COMPANIES = 200;
  private static final int AT_ONCE = 64;
  private static final int FEW = 20;
  private static final double WANTED = 0.8;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final CollectorConfig config;
  private final Budget budget;

  PortRound(CollectorConfig config, Budget budget) {
    this.config = config;
    this.budget = budget;
  }

  @Override
  public String name() {
    return "ports";
  }

  @Override
  public String title() {
    return "Open ports: " + Services.ports().size() + " fixed ports of each address";
  }

  @Override
  public boolean run(Table table) throws IOException, InterruptedException {
    table.row("%-10s %10s %8s %9s %12s", "", "ports", "open", "seconds", "ports/s");
    table.progress("warm-up");
    scan(domains(), new ConcurrentLinkedQueue<>());
    Queue<ServicePort> seen = new ConcurrentLinkedQueue<>();
    double seconds = scan(domains(), seen);
    Set<String> asked = places(seen.stream());
    Set<String> open = places(seen.stream().filter(PortRound::isOpen));
    print(table, "Plimsoll", asked.size(), open.size(), seconds);
    return switch (nmap(table, "-sT", addresses(seen))) {
      case Missing missing -> {
        table.row("%-10s %s", "nmap -sT", missing.reason());
        yield true;
      }
      case Ran ran -> {
        boolean good = compare(table, new Seen(asked.size(), open, seconds), ran);
        speak(table, addresses(seen));
        yield good;
      }
    };
  }

  private static List<String> addresses(Queue<ServicePort> seen) {
    return seen.stream().map(ServicePort::address).distinct().sorted().toList();
  }

  /** What takes a port for open only when its protocol speaks, as we do; on fewer addresses. */
  private void speak(Table table, List<String> addresses) throws IOException, InterruptedException {
    List<String> few = addresses.subList(0, Math.min(FEW, addresses.size()));
    switch (nmap(table, "-sTV", few)) {
      case Missing missing -> table.row("%-10s %s", "nmap -sTV", missing.reason());
      case Ran ran ->
          print(
              table,
              "nmap -sTV",
              few.size() * Services.ports().size(),
              open(ran.output()).size(),
              ran.seconds());
    }
  }

  private record Seen(int asked, Set<String> open, double seconds) {
    double aSecond() {
      return asked / seconds;
    }
  }

  private static boolean compare(Table table, Seen ours, Ran ran) throws IOException {
    Seen theirs = new Seen(ours.asked(), open(ran.output()), ran.seconds());
    print(table, "nmap -sT", theirs.asked(), theirs.open().size(), theirs.seconds());
    double ratio = ours.aSecond() / theirs.aSecond();
    table.row("%-10s %42.2f of nmap -sT's, wanted %.2f", "ratio", ratio, WANTED);
    tell(table, "only nmap", theirs.open(), ours.open());
    tell(table, "only by us", ours.open(), theirs.open());
    return ours.open().equals(theirs.open()) && ratio >= WANTED;
  }

  private static void tell(Table table, String what, Set<String> these, Set<String> those) {
    Set<String> left = new TreeSet<>(these);
    left.removeAll(those);
    if (!left.isEmpty()) {
      table.row("%s: %s", what, String.join(", ", left));
    }
  }

  private double scan(List<String> domains, Queue<ServicePort> seen) {
    Scanner scanner = new Scanner(config, decision -> {}, InstantSource.system());
    long began = System.nanoTime();
    new BookScan(scanner, Set.of(Group.NETWORK), budget, AT_ONCE)
        .run(domains, (domain, observations) -> ports(observations).forEach(seen::add));
    return (System.nanoTime() - began) / 1e9;
  }

  private static List<String> domains() {
    List<String> domains = new ArrayList<>(EXPOSED);
    IntStream.rangeClosed(1, COMPANIES).mapToObj(Bed::company).forEach(domains::add);
    return domains;
  }

  private static Stream<ServicePort> ports(List<Observation> observations) {
    return observations.stream()
        .map(Observation::reading)
        .filter(Answered.class::isInstance)
        .map(reading -> ((Answered) reading).fact())
        .filter(ServicePort.class::isInstance)
        .map(ServicePort.class::cast);
  }

  private static boolean isOpen(ServicePort port) {
    return switch (port.state()) {
      case SPEAKS, ACCEPTS -> true;
      case REFUSED, NO_REPLY -> false;
    };
  }

  private static Set<String> places(Stream<ServicePort> ports) {
    return ports.map(port -> port.address() + ":" + port.port()).collect(Collectors.toSet());
  }

  private Peer.Outcome nmap(Table table, String way, List<String> addresses)
      throws IOException, InterruptedException {
    String ports =
        Services.ports().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    List<String> command = new ArrayList<>(List.of("nmap", way, "-Pn", "-n", "-p", ports));
    command.addAll(List.of("-oX", "-"));
    table.progress("%s ADDRESS...", String.join(" ", command));
    command.addAll(addresses);
    return Peer.run(budget.atMost(LONGEST), command);
  }

  private static Set<String> open(String xml) throws IOException {
    return Documents.elements(xml, "host").flatMap(PortRound::open).collect(Collectors.toSet());
  }

  private static Stream<String> open(Element host) {
    String address =
        Documents.below(host, "address").findFirst().orElseThrow().getAttribute("addr");
    return Documents.below(host, "port")
        .filter(port -> Documents.below(port, "state").anyMatch(PortRound::isOpen))
        .map(port -> address + ":" + port.getAttribute("portid"));
  }

  private static boolean isOpen(Element state) {
    return state.getAttribute("state").equals("open");
  }

  private static void print(Table table, String name, int asked, int open, double seconds) {
    table.row("%-10s %,10d %8d %9.1f %,12.0f", name, asked, open, seconds, asked / seconds);
  }
}
