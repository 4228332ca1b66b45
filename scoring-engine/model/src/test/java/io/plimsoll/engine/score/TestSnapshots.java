package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.breach.Incident;
import io.plimsoll.engine.breach.IncidentKind;
import io.plimsoll.engine.breach.ReportedBy;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Revenue;
import io.plimsoll.engine.evidence.Severity;
import io.plimsoll.engine.evidence.SsicScheme;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.questionnaire.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds snapshots; a new one knows nothing at all. */
public final class TestSnapshots {
  public static final Instant AS_OF = Instant.parse("2026-11-23T00:00:00Z");

  private @Nullable Industry industry;
  private @Nullable Revenue revenue;
  private @Nullable Map<String, Long> recordsHeld;
  private @Nullable List<Vendor> vendors;
  private @Nullable Attestation attestation;
  private final Map<String, AnsweredQuestion> answers = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Incident> incidents = new ArrayList<>();
  private HistoryStatement noOthers = HistoryStatement.NOBODY;

  private TestSnapshots() {}

  public static TestSnapshots nothingKnown() {
    return new TestSnapshots();
  }

  /** USD 10 million of revenue in an average sector; nothing else known. */
  public static TestSnapshots referenceFirm() {
    return nothingKnown().revenueUsd(10_000_000);
  }

  public TestSnapshots ssic(String code) {
    industry = new Industry(SsicScheme.SSIC_2020, code);
    return this;
  }

  public TestSnapshots revenueUsd(double usd) {
    FxRate rate =
        new FxRate(
            CurrencyCode.USD, CurrencyCode.USD, BigDecimal.ONE, LocalDate.of(2026, 11, 20), "same");
    revenue = new Revenue(Money.ofMajor(usd, CurrencyCode.USD), rate);
    return this;
  }

  public TestSnapshots recordsHeld(String category, long people) {
    recordsHeld = Map.of(category, people);
    return this;
  }

  public TestSnapshots noVendors() {
    vendors = List.of();
    return this;
  }

  public TestSnapshots vendor(
      @Nullable Boolean vetted, @Nullable Boolean accessLimited, @Nullable Boolean breachNotice) {
    List<Vendor> all = new ArrayList<>(vendors == null ? List.of() : vendors);
    all.add(
        new Vendor(
            "Vendor " + all.size(),
            "crm",
            List.of("contact_details"),
            null,
            List.of("holds_data"),
            null,
            vetted,
            null,
            accessLimited,
            breachNotice));
    vendors = all;
    return this;
  }

  public TestSnapshots answer(String question, String... options) {
    return answerAged(0, question, options);
  }

  public TestSnapshots answerAged(long days, String question, String... options) {
    Instant at = AS_OF.minus(Duration.ofDays(days));
    answers.put(question, new AnsweredQuestion(question, Standing.GIVEN, List.of(options), at));
    return this;
  }

  public TestSnapshots standing(String question, Standing standing) {
    answers.put(question, new AnsweredQuestion(question, standing, List.of(), null));
    return this;
  }

  public TestSnapshots attested(int agreed, int contradicted) {
    attestation =
        new Attestation("director", AS_OF.minus(Duration.ofDays(3650)), agreed, contradicted);
    return this;
  }

  public TestSnapshots finding(String check, Outcome outcome) {
    return finding(check, "example.com.sg", outcome, Confidence.HIGH, 0);
  }

  public TestSnapshots finding(
      String check, String asset, Outcome outcome, Confidence confidence, long ageDays) {
    findings.add(
        new Finding(
            check,
            asset,
            outcome,
            Severity.HIGH,
            confidence,
            AS_OF.minus(Duration.ofDays(ageDays)),
            outcome == Outcome.UNKNOWN ? UnknownReason.TIMED_OUT : null,
            null,
            "a finding",
            Map.of()));
    return this;
  }

  /** The finding added last, said to be wrong. */
  public TestSnapshots disputed(long daysAgo) {
    findings.add(findings.removeLast().disputed(AS_OF.minus(Duration.ofDays(daysAgo))));
    return this;
  }

  public TestSnapshots incident(LocalDate day) {
    incidents.add(
        new Incident(IncidentKind.RANSOMWARE, day, null, null, null, null, ReportedBy.APPLICANT));
    return this;
  }

  public TestSnapshots noOtherIncidents(HistoryStatement statement) {
    noOthers = statement;
    return this;
  }

  public Snapshot build() {
    AnsweredForm form =
        answers.isEmpty() && attestation == null
            ? null
            : new AnsweredForm("sg-sme", 1, List.copyOf(answers.values()), attestation);
    return new Snapshot(
        AS_OF,
        new Applicant(industry, revenue, null, recordsHeld),
        vendors,
        form,
        findings,
        new ClaimHistory(incidents, noOthers));
  }
}
