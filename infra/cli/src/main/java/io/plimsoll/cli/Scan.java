package io.plimsoll.cli;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.RecordCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks at a domain from outside, under every rule of the guard, and keeps nothing. */
final class Scan implements Verb {
  private final InstantSource clock = InstantSource.system();
  private final Map<String, String> environment;

  Scan(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public String purpose() {
    return "what the internet can see of a domain whose owner agreed to be looked at";
  }

  @Override
  public Optional<String> operand() {
    return Optional.of("DOMAIN");
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(ScanSettings.OPTIONS);
    options.add(Option.JSON);
    return options;
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    ScanTarget target = ScanTarget.of(options.operand());
    ScanSettings settings = new ScanSettings(options, terminal);
    Set<Group> groups = settings.groups();
    Scanning scanning =
        new Scanning(
            settings.config(),
            settings.feeds().reader(today()),
            groups,
            settings.accounts(environment));
    ScanReport report = scan(target, scanning, terminal);
    if (report.isEmpty()) {
      terminal
          .err()
          .println("  nobody answered; everything is unknown, which is no fault of theirs");
    }
    terminal.print(options.has(Option.JSON) ? RecordCodec.writeJson(report) : report.page());
    return ExitCode.DONE;
  }

  private record Scanning(
      CollectorConfig config,
      Deduction deduction,
      Set<Group> groups,
      Optional<AccountSearch> accounts) {}

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ScanReport scan(ScanTarget target, Scanning scanning, Terminal terminal) {
    Instant began = clock.instant();
    terminal.err().println("Scanning " + target.readable() + ", to which its owner agreed");
    Queue<OutboundDecision> outbound = new ConcurrentLinkedQueue<>();
    // Who runs the command says by it that the owner agreed; no proof is asked, nothing is kept.
    Consent consent = new Consent("command line", Set.of(target.domain()), began, null);
    List<Observation> seen = new ArrayList<>();
    scanning
        .accounts()
        .ifPresent(search -> seen.add(search.ask(target.domain(), outbound::add, clock)));
    seen.addAll(
        new Scanner(
                scanning.config(),
                outbound::add,
                scanning.deduction(),
                MailMemory.NONE,
                CommonPace.ALONE,
                clock)
            .scan(
                new ScanRequest(consent, List.of(target.domain()), scanning.groups()),
                new ScanProgress(terminal.err(), clock)));
    return new ScanReport(
        target.domain().value(),
        target.readable(),
        began,
        clock.instant(),
        scanning.groups().stream().sorted().map(Page::code).toList(),
        seen,
        findings(target, seen),
        List.copyOf(outbound));
  }

  private List<Finding> findings(ScanTarget target, List<Observation> seen) {
    return CheckLoader.bundled()
        .judge(new ObservationSet(List.of(target.domain().value()), seen), clock.instant());
  }
}
