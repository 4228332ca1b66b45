package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.DISPUTE;
import static io.plimsoll.database.jooq.app.Tables.FINDING;
import static io.plimsoll.database.jooq.app.Tables.SCAN;

import io.plimsoll.database.TenantScope;
import io.plimsoll.engine.evidence.Finding;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * The findings that count for a score: of each applicant's last full scan and of the re-checks
 * after it, without those that an upheld dispute took out; those in dispute are marked.
 */
@Repository
class JooqEvidenceFindings {
  private static final String NOT_OURS = "not_ours";

  private record Row(UUID applicant, UUID scan, UUID id, Finding finding) {
    boolean counts(Map<UUID, UUID> lastFull) {
      return scan.compareTo(lastFull.get(applicant)) >= 0;
    }

    Finding marked(List<Open> disputes) {
      return disputes.stream()
          .filter(each -> each.isAbout(this))
          .findFirst()
          .map(each -> finding.disputed(each.since()))
          .orElse(finding);
    }
  }

  private record Upheld(UUID applicant, UUID finding, String asset, boolean ofAsset) {
    boolean takesOut(Row row) {
      return applicant.equals(row.applicant())
          && (finding.equals(row.id()) || (ofAsset && asset.equals(row.finding().asset())));
    }
  }

  private record Open(UUID applicant, String check, String asset, Instant since) {
    boolean isAbout(Row row) {
      return applicant.equals(row.applicant())
          && check.equals(row.finding().checkId())
          && asset.equals(row.finding().asset());
    }
  }

  private final DSLContext sql;

  JooqEvidenceFindings(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * By applicant, in three queries for all.
   *
   * @param lastFull the last full scan that saw something, by applicant
   */
  Map<UUID, List<Finding>> of(Map<UUID, UUID> lastFull) {
    List<Upheld> upheld = upheld(lastFull.keySet());
    List<Open> open = open(lastFull.keySet());
    return rows(lastFull).stream()
        .filter(row -> row.counts(lastFull))
        .filter(row -> upheld.stream().noneMatch(each -> each.takesOut(row)))
        .collect(
            Collectors.groupingBy(
                Row::applicant, Collectors.mapping(row -> row.marked(open), Collectors.toList())));
  }

  private List<Row> rows(Map<UUID, UUID> lastFull) {
    return sql.select(SCAN.APPLICANT_ID, FINDING.SCAN_ID, FINDING.ID, FINDING.DOCUMENT)
        .from(FINDING)
        .join(SCAN)
        .on(SCAN.TENANT_ID.eq(FINDING.TENANT_ID).and(SCAN.ID.eq(FINDING.SCAN_ID)))
        .where(FINDING.TENANT_ID.eq(TenantScope.current()))
        .and(SCAN.TENANT_ID.eq(TenantScope.current()))
        .and(
            SCAN.ID
                .in(lastFull.values())
                .or(
                    SCAN.APPLICANT_ID
                        .in(lastFull.keySet())
                        .and(SCAN.PURPOSE.eq("recheck"))
                        .and(SCAN.STATE.eq("completed"))))
        .orderBy(FINDING.ID)
        .fetch(row ->
            new Row(
                row.value1(),
                row.value2(),
                row.value3(),
                Documents.read(Finding.class, row.value4())));
  }

  private List<Upheld> upheld(Collection<UUID> applicants) {
    return sql.select(DISPUTE.APPLICANT_ID, FINDING.ID, FINDING.ASSET, DISPUTE.REASON)
        .from(DISPUTE)
        .join(FINDING)
        .on(FINDING.TENANT_ID.eq(DISPUTE.TENANT_ID).and(FINDING.ID.eq(DISPUTE.FINDING_ID)))
        .where(DISPUTE.TENANT_ID.eq(TenantScope.current()))
        .and(DISPUTE.APPLICANT_ID.in(applicants))
        .and(DISPUTE.STATE.eq("upheld"))
        .fetch(row ->
            new Upheld(row.value1(), row.value2(), row.value3(), row.value4().equals(NOT_OURS)));
  }

  /** What is in dispute stays so when a re-check has seen it again. */
  private List<Open> open(Collection<UUID> applicants) {
    return sql.select(DISPUTE.APPLICANT_ID, FINDING.CHECK_ID, FINDING.ASSET, DISPUTE.RAISED_AT)
        .from(DISPUTE)
        .join(FINDING)
        .on(FINDING.TENANT_ID.eq(DISPUTE.TENANT_ID).and(FINDING.ID.eq(DISPUTE.FINDING_ID)))
        .where(DISPUTE.TENANT_ID.eq(TenantScope.current()))
        .and(DISPUTE.APPLICANT_ID.in(applicants))
        .and(DISPUTE.STATE.eq("open"))
        .orderBy(DISPUTE.ID)
        .fetch(row -> new Open(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
