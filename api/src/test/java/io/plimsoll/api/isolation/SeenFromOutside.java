package io.plimsoll.api.isolation;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Severity;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Contradiction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/** What a scan leaves behind, without one: who may see it does not depend on what it saw. */
final class SeenFromOutside {
  private static final Instant SEEN = Instant.parse("2026-01-02T03:04:05Z");

  private final DSLContext admin;
  private final String tenant;
  private final String word;
  private final Map<String, String> values;

  SeenFromOutside(DSLContext admin, String tenant, String word, Map<String, String> values) {
    this.admin = admin;
    this.tenant = tenant;
    this.word = word;
    this.values = values;
  }

  void add() {
    values.putIfAbsent("scanId", fresh());
    values.put("findingId", fresh());
    values.put("observationId", fresh());
    values.put("decisionId", fresh());
    values.put("contradictionId", fresh());
    values.put("disputeId", fresh());
    values.put("matchId", fresh());
    scan();
    finding();
    observation();
    outboundDecision();
    contradiction();
    dispute();
    incidentMatch();
  }

  private void incidentMatch() {
    admin.execute(
        """
        insert into app.incident_match
          (tenant_id, id, applicant_id, feed, incident, organisation, occurred_on, confidence,
           basis, told, state, found_at)
        values (?::uuid, ?::uuid, ?::uuid, 'incidents', ?, ?, '2025-01-02', 'low', 'name', ?,
          'open', now())
        """,
        tenant,
        values.get("matchId"),
        values.get("applicantId"),
        values.get("matchId"),
        word,
        word);
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private void scan() {
    admin.execute(
        """
        insert into app.scan
          (tenant_id, id, applicant_id, domains, state, created_at)
        values (?::uuid, ?::uuid, ?::uuid, array[?], 'completed', now())
        """,
        tenant,
        values.get("scanId"),
        values.get("applicantId"),
        word.toLowerCase(Locale.ROOT) + ".example.com");
  }

  private void finding() {
    for (String id : List.of(values.get("findingId"), fresh())) {
      admin.execute(
          """
          insert into app.finding (tenant_id, id, scan_id, check_id, asset, outcome, document)
          values (?::uuid, ?::uuid, ?::uuid, 'email.dmarc-enforced', ?, 'fail', ?)
          """,
          tenant,
          id,
          values.get("scanId"),
          word,
          text(
              new Finding(
                  "email.dmarc-enforced",
                  word,
                  Outcome.FAIL,
                  Severity.HIGH,
                  Confidence.HIGH,
                  SEEN,
                  null,
                  null,
                  word + " lets forged mail in",
                  Map.of("record", word))));
    }
  }

  private void observation() {
    observation(Objects.requireNonNull(values.get("observationId")), word);
    observation(fresh(), word + "2");
  }

  private void observation(String id, String asset) {
    admin.execute(
        """
        insert into app.observation
          (tenant_id, id, scan_id, probe, asset, observed_at, document)
        values (?::uuid, ?::uuid, ?::uuid, 'dns.txt', ?, now(), ?)
        """,
        tenant,
        id,
        values.get("scanId"),
        asset,
        text(
            new Observation(
                "dns.txt",
                asset,
                SEEN,
                "sg-1",
                new Reading.Silent(UnknownReason.TIMED_OUT, word, null))));
  }

  private void outboundDecision() {
    for (String id : List.of(values.get("decisionId"), fresh())) {
      admin.execute(
          """
          insert into app.outbound_decision
            (tenant_id, id, scan_id, decided_at, host, address, port, protocol, verdict, reason)
          values (?::uuid, ?::uuid, ?::uuid, now(), ?, '192.0.2.1', 443, 'http', 'allowed', ?)
          """,
          tenant,
          id,
          values.get("scanId"),
          word,
          word);
    }
  }

  private void dispute() {
    for (String id : List.of(values.get("disputeId"), fresh())) {
      admin.execute(
          """
          insert into app.dispute
            (tenant_id, id, applicant_id, finding_id, reason, statement, score, provisional_score,
             raised_by, raised_at)
          values (?::uuid, ?::uuid, ?::uuid, ?::uuid, 'wrong', ?, 1, 1, ?, now())
          """,
          tenant,
          id,
          values.get("applicantId"),
          values.get("findingId"),
          word,
          word);
    }
  }

  private void contradiction() {
    admin.execute(
        """
        insert into app.contradiction
          (tenant_id, id, applicant_id, submission_id, finding_id, rule_id, document, raised_at)
        values (?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::uuid, 'dmarc', ?, now())
        """,
        tenant,
        values.get("contradictionId"),
        values.get("applicantId"),
        values.get("attestedId"),
        values.get("findingId"),
        text(
            new Contradiction(
                "dmarc",
                "email.dmarc",
                List.of("yes"),
                "email.dmarc-enforced",
                word,
                SEEN,
                Severity.HIGH,
                Confidence.HIGH,
                word + "?")));
  }

  private static String text(Object document) {
    return new String(RecordCodec.writeJson(document), StandardCharsets.UTF_8);
  }
}
