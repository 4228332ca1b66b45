package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.loader.RecordCodec;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything one scan saw and what it means.
 *
 * @param domain the domain looked at
 * @param readable the same as people read it
 * @param groups what was looked for
 * @param observations one for each probe and asset, in the order in which they were made
 * @param findings what the checks say
 * @param outbound every decision about a packet, as the audit has it
 */
record ScanReport(
    String domain,
    String readable,
    Instant began,
    Instant ended,
    List<String> groups,
    List<Observation> observations,
    List<Finding> findings,
    List<OutboundDecision> outbound) {

  private static final int WIDE = 96;
  private static final List<Outcome> ORDER =
      List.of(Outcome.FAIL, Outcome.PARTIAL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE);

  byte[] page() {
    Page page = new Page().line("").line("  %s, %s to %s", readable, began, ended);
    observations(page);
    findings(page);
    outbound(page);
    return page.bytes();
  }

  private void observations(Page page) {
    page.line("").line("  Observations");
    for (Observation seen : observations) {
      page.line(
          "    %-22s %-44s %s",
          seen.probe(), Page.cut(seen.asset(), 44), Page.cut(text(seen.reading()), WIDE));
    }
  }

  private static String text(Reading reading) {
    return switch (reading) {
      case Silent silent -> "unknown (" + Page.code(silent.reason()) + "): " + silent.detail();
      case Answered(var fact) -> new String(RecordCodec.writeJson(fact), UTF_8);
    };
  }

  private void findings(Page page) {
    page.line("").line("  Findings: %s", counts());
    findings.stream()
        .sorted(Comparator.comparingInt(finding -> ORDER.indexOf(finding.outcome())))
        .forEach(finding ->
            page.line(
                "    %-14s %-8s %-36s %-36s %s",
                Page.code(finding.outcome()),
                Page.code(finding.severity()),
                finding.checkId(),
                Page.cut(finding.asset(), 36),
                finding.summary()));
  }

  private String counts() {
    Map<Outcome, Long> counts =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::outcome, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + Page.code(each.getKey()))
        .collect(Collectors.joining(", "));
  }

  private void outbound(Page page) {
    List<String> refused =
        outbound.stream()
            .filter(decision -> !decision.allowed())
            .map(decision -> decision.purpose() + " " + decision.name() + ": " + decision.reason())
            .distinct()
            .toList();
    page.line("");
    page.line("  Outbound: %d decisions, %d of them refusals", outbound.size(), refusals());
    page.list("Refused", refused);
  }

  private long refusals() {
    return outbound.stream().filter(decision -> !decision.allowed()).count();
  }

  /** Whether nobody answered anything, so that the report tells of us and not of the domain. */
  boolean isEmpty() {
    return observations.stream().allMatch(seen -> seen.reading() instanceof Silent);
  }
}
