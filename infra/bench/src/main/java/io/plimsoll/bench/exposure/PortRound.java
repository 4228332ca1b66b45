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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  // A worker scans all day; the first sweeps of a process are spent compiling.
  private static final int WARM_UPS = 30;
  private static final int TURNS = 5;
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
    table.row(
        "%-14s %8s %6s %9s %11s %14s", "", "ports", "open", "seconds", "ports/s", "a CPU second");
    table.progress("warm-up");
    PortSweep sweep = new PortSweep(config, budget);
    List<String> domains = apart(sweep.run(domains(), AT_ONCE));
    for (int i = 0; i < WARM_UPS; i++) {
      connect(sweep, domains);
    }
    table.row("Who is open:");
    boolean good = sideBySide(table, sweep, domains);
    table.row("Who is open, and speaks its protocol:");
    // The first is warm-up.
    hear();
    Seen heard = hear();
    print(table, "Plimsoll", heard);
    speak(table, heard.addresses());
    return good;
  }

  /**
   * In turns, so that whatever else the machine does falls on both; the middle one of each counts.
   */
  private boolean sideBySide(Table table, PortSweep sweep, List<String> domains)
      throws IOException, InterruptedException {
    List<Seen> ours = new ArrayList<>();
    List<Seen> theirs = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      Seen connected = connect(sweep, domains);
      ours.add(connected);
      switch (nmap(table, "-sT", connected.addresses())) {
        case Missing missing -> {
          print(table, "Plimsoll", middle(ours));
          return missing(table, "nmap -sT", missing);
        }
        case Ran ran -> theirs.add(theirs(connected.addresses(), ran));
      }
    }
    return compare(table, middle(ours), middle(theirs));
  }

  private static Seen middle(List<Seen> turns) {
    return turns.stream()
        .sorted(Comparator.comparingDouble(Seen::seconds))
        .toList()
        .get(turns.size() / 2);
  }

  /** One domain for each address, as nmap asks each address once. */
  private static List<String> apart(Map<String, List<ServicePort>> seen) {
    Set<String> addresses = new HashSet<>();
    return domains().stream()
        .filter(domain -> addresses.addAll(addresses(seen.getOrDefault(domain, List.of()))))
        .toList();
  }

  private static List<String> addresses(List<ServicePort> ports) {
    return ports.stream().map(ServicePort::address).distinct().sorted().toList();
  }

  /** Connects and says nothing, as nmap -sT does. */
  private static Seen connect(PortSweep sweep, List<String> domains) throws InterruptedException {
    Stopwatch watch = new Stopwatch();
    Map<String, List<ServicePort>> seen = sweep.run(domains, AT_ONCE);
    return watch.stop(seen.values().stream().flatMap(List::stream).toList());
  }

  /** Hears the protocols too, as nmap -sTV does. */
  private Seen hear() {
    Queue<Observation> seen = new ConcurrentLinkedQueue<>();
    Scanner scanner = new Scanner(config, decision -> {}, InstantSource.system());
    BookScan scan = new BookScan(scanner, Set.of(Group.NETWORK), budget, AT_ONCE);
    Stopwatch watch = new Stopwatch();
    scan.run(domains(), (domain, observations) -> seen.addAll(observations));
    return watch.stop(ports(seen));
  }

  /** What takes a port for open only when its protocol speaks, as we do; on fewer addresses. */
  private void speak(Table table, List<String> addresses) throws IOException, InterruptedException {
    List<String> few = addresses.subList(0, Math.min(FEW, addresses.size()));
    switch (nmap(table, "-sTV", few)) {
      case Missing missing -> missing(table, "nmap -sTV", missing);
      case Ran ran -> print(table, "nmap -sTV", theirs(few, ran));
    }
  }

  private static boolean missing(Table table, String name, Missing missing) {
    table.row("%-14s %s", name, missing.reason());
    return true;
  }

  /**
   * What was found in how much time.
   *
   * @param addresses all that were asked, each at every port
   * @param open address and port
   */
  private record Seen(List<String> addresses, Set<String> open, double seconds, double cpuSeconds) {
    int asked() {
      return addresses.size() * Services.ports().size();
    }

    double aSecond() {
      return asked() / seconds;
    }

    double aCpuSecond() {
      return asked() / cpuSeconds;
    }
  }

  /** Runs from its making. */
  private static final class Stopwatch {
    private final double cpu = Kernel.ownSeconds();
    private final long began = System.nanoTime();

    Seen stop(List<ServicePort> ports) {
      double seconds = (System.nanoTime() - began) / 1e9;
      double cpuSeconds = Kernel.ownSeconds() - cpu;
      List<String> addresses = addresses(ports);
      Set<String> open =
          ports.stream()
              .filter(PortRound::isOpen)
              .map(PortRound::place)
              .collect(Collectors.toSet());
      return new Seen(addresses, open, seconds, cpuSeconds);
    }
  }

  private static boolean compare(Table table, Seen ours, Seen theirs) {
    print(table, "Plimsoll", ours);
    print(table, "nmap -sT", theirs);
    double ratio = ours.aSecond() / theirs.aSecond();
    table.row(
        "%-14s %37.2f %14.2f of nmap -sT's, wanted %.2f by the clock",
        "ratio", ratio, ours.aCpuSecond() / theirs.aCpuSecond(), WANTED);
    tell(table, "only nmap", theirs.open(), ours.open());
    tell(table, "only by us", ours.open(), theirs.open());
    return ours.open().equals(theirs.open()) && ratio >= WANTED;
  }

  private static Seen theirs(List<String> addresses, Ran ran) throws IOException {
    return new Seen(addresses, open(ran.output()), ran.seconds(), ran.cpuSeconds());
  }

  private static void tell(Table table, String what, Set<String> these, Set<String> those) {
    Set<String> left = new TreeSet<>(these);
    left.removeAll(those);
    if (!left.isEmpty()) {
      table.row("%s: %s", what, String.join(", ", left));
    }
  }

  private static List<String> domains() {
    List<String> domains = new ArrayList<>(EXPOSED);
    IntStream.rangeClosed(1, COMPANIES).mapToObj(Bed::company).forEach(domains::add);
    return domains;
  }

  static List<ServicePort> ports(Collection<Observation> observations) {
    return observations.stream()
        .map(Observation::reading)
        .filter(Answered.class::isInstance)
        .map(reading -> ((Answered) reading).fact())
        .filter(ServicePort.class::isInstance)
        .map(ServicePort.class::cast)
        .toList();
  }

  private static boolean isOpen(ServicePort port) {
    return switch (port.state()) {
      case SPEAKS, ACCEPTS -> true;
      case REFUSED, NO_REPLY -> false;
    };
  }

  private static String place(ServicePort port) {
    return port.address() + ":" + port.port();
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

  private static void print(Table table, String name, Seen seen) {
    table.row(
        "%-14s %,8d %6d %9.2f %,11.0f %,14.0f",
        name, seen.asked(), seen.open().size(), seen.seconds(), seen.aSecond(), seen.aCpuSecond());
  }
}
