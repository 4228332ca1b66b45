package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.FINDING;
import static io.plimsoll.database.jooq.app.Tables.OBSERVATION;
import static io.plimsoll.database.jooq.app.Tables.SCAN;

import io.plimsoll.api.usecase.scan.Scan;
import io.plimsoll.api.usecase.scan.ScanEnd;
import io.plimsoll.api.usecase.scan.ScanLease;
import io.plimsoll.api.usecase.scan.Scans;
import io.plimsoll.api.usecase.scan.SeenFinding;
import io.plimsoll.api.usecase.scan.SeenObservation;
import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.FindingRecord;
import io.plimsoll.database.jooq.app.tables.records.ObservationRecord;
import io.plimsoll.database.jooq.app.tables.records.ScanRecord;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Scans, observations and findings in PostgreSQL. */
@Repository
class JooqScans implements Scans {
  private static final List<String> UNDER_WAY = List.of("queued", "running");

  private final DSLContext sql;

  JooqScans(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Scan scan) {
    sql.insertInto(SCAN)
        .set(SCAN.TENANT_ID, TenantScope.current())
        .set(SCAN.ID, scan.id())
        .set(SCAN.APPLICANT_ID, scan.applicantId())
        .set(SCAN.DOMAINS, scan.domains().stream().map(DomainName::value).toArray(String[]::new))
        .set(SCAN.STATE, Codes.of(scan.state()))
        .set(SCAN.CREATED_AT, scan.createdAt())
        .execute();
  }

  @Override
  public Optional<Scan> find(UUID id) {
    return sql.selectFrom(SCAN)
        .where(own().and(SCAN.ID.eq(id)))
        .fetchOptional()
        .map(row -> read(row, outcomes(List.of(row.getId()))));
  }

  @Override
  public List<Scan> list(UUID applicantId, @Nullable UUID after, int limit) {
    List<ScanRecord> rows =
        sql.selectFrom(SCAN)
            .where(own().and(SCAN.APPLICANT_ID.eq(applicantId)))
            .and(after == null ? DSL.noCondition() : SCAN.ID.gt(after))
            .orderBy(SCAN.ID)
            .limit(limit)
            .fetch();
    Map<UUID, Map<Outcome, Integer>> outcomes =
        outcomes(rows.stream().map(ScanRecord::getId).toList());
    return rows.stream().map(row -> read(row, outcomes)).toList();
  }

  @Override
  public Optional<Scan> underWay(UUID applicantId) {
    return sql.selectFrom(SCAN)
        .where(own().and(SCAN.APPLICANT_ID.eq(applicantId)).and(SCAN.STATE.in(UNDER_WAY)))
        .limit(1)
        .fetchOptional()
        .map(row -> read(row, Map.of()));
  }

  @Override
  public int startedSince(Instant since) {
    return sql.fetchCount(SCAN, own().and(SCAN.CREATED_AT.ge(since)));
  }

  @Override
  public List<SeenFinding> findings(
      UUID scanId, @Nullable Outcome outcome, @Nullable UUID after, int limit) {
    return sql.selectFrom(FINDING)
        .where(FINDING.TENANT_ID.eq(TenantScope.current()).and(FINDING.SCAN_ID.eq(scanId)))
        .and(outcome == null ? DSL.noCondition() : FINDING.OUTCOME.eq(Codes.of(outcome)))
        .and(after == null ? DSL.noCondition() : FINDING.ID.gt(after))
        .orderBy(FINDING.ID)
        .limit(limit)
        .fetch(
            row -> new SeenFinding(row.getId(), Documents.read(Finding.class, row.getDocument())));
  }

  @Override
  public List<SeenObservation> observations(UUID scanId, @Nullable UUID after, int limit) {
    return sql.selectFrom(OBSERVATION)
        .where(OBSERVATION.TENANT_ID.eq(TenantScope.current()))
        .and(OBSERVATION.SCAN_ID.eq(scanId))
        .and(after == null ? DSL.noCondition() : OBSERVATION.ID.gt(after))
        .orderBy(OBSERVATION.ID)
        .limit(limit)
        .fetch(row ->
            new SeenObservation(row.getId(), Documents.read(Observation.class, row.getDocument())));
  }

  /** The last scan of each applicant that saw something, in one query. */
  Map<UUID, UUID> lastSeeing(Collection<UUID> applicantIds) {
    return sql.selectDistinct(SCAN.APPLICANT_ID, SCAN.ID)
        .on(SCAN.APPLICANT_ID)
        .from(SCAN)
        .where(own().and(SCAN.APPLICANT_ID.in(applicantIds)))
        .and(SCAN.STATE.in("completed", "cancelled"))
        .and(
            DSL.exists(
                sql.selectOne()
                    .from(FINDING)
                    .where(FINDING.TENANT_ID.eq(SCAN.TENANT_ID).and(FINDING.SCAN_ID.eq(SCAN.ID)))))
        .orderBy(SCAN.APPLICANT_ID, SCAN.ID.desc())
        .fetchMap(SCAN.APPLICANT_ID, SCAN.ID);
  }

  /** The findings of some scans, in one query. */
  Map<UUID, List<Finding>> findingsOf(Collection<UUID> scanIds) {
    return sql.selectFrom(FINDING)
        .where(FINDING.TENANT_ID.eq(TenantScope.current()).and(FINDING.SCAN_ID.in(scanIds)))
        .orderBy(FINDING.ID)
        .fetchStream()
        .collect(
            Collectors.groupingBy(
                FindingRecord::getScanId,
                Collectors.mapping(
                    row -> Documents.read(Finding.class, row.getDocument()), Collectors.toList())));
  }

  @Override
  public void cancel(UUID scanId, Instant now) {
    sql.update(SCAN)
        .set(SCAN.CANCEL_ASKED, true)
        .where(own().and(SCAN.ID.eq(scanId)).and(SCAN.STATE.eq("running")))
        .execute();
    sql.update(SCAN)
        .set(SCAN.STATE, "cancelled")
        .set(SCAN.CANCEL_ASKED, true)
        .set(SCAN.FINISHED_AT, now)
        .where(own().and(SCAN.ID.eq(scanId)).and(SCAN.STATE.eq("queued")))
        .execute();
  }

  @Override
  public Optional<ScanLease> take(UUID scanId, Instant now) {
    return sql.update(SCAN)
        .set(SCAN.STATE, "running")
        .set(SCAN.LEASE_EPOCH, SCAN.LEASE_EPOCH.plus(1))
        .set(SCAN.STARTED_AT, DSL.coalesce(SCAN.STARTED_AT, DSL.val(now)))
        .where(own().and(SCAN.ID.eq(scanId)).and(SCAN.STATE.in(UNDER_WAY)))
        .returning()
        .fetchOptional()
        .map(row -> new ScanLease(read(row, Map.of()), row.getLeaseEpoch()));
  }

  @Override
  public boolean progress(ScanLease lease, int done, int total) {
    return sql.update(SCAN)
        .set(SCAN.DONE, done)
        .set(SCAN.TOTAL, total)
        .where(held(lease))
        .returning(SCAN.CANCEL_ASKED)
        .fetchOptional()
        .map(row -> !row.getCancelAsked())
        .orElse(false);
  }

  @Override
  public boolean end(ScanLease lease, ScanEnd end) {
    int ended =
        sql.update(SCAN)
            .set(SCAN.STATE, Codes.of(end.state()))
            .set(SCAN.FAILURE_REASON, end.failureReason())
            .set(SCAN.FINISHED_AT, end.at())
            .set(SCAN.TOTAL, end.state() == WorkState.COMPLETED ? SCAN.DONE : SCAN.TOTAL)
            .where(held(lease))
            .execute();
    if (ended == 1) {
      UUID scanId = lease.scan().id();
      sql.batchInsert(end.observations().stream().map(seen -> row(scanId, seen)).toList())
          .execute();
      sql.batchInsert(end.findings().stream().map(seen -> row(scanId, seen)).toList()).execute();
    }
    return ended == 1;
  }

  private static Condition own() {
    return SCAN.TENANT_ID.eq(TenantScope.current());
  }

  private static Condition held(ScanLease lease) {
    return own()
        .and(SCAN.ID.eq(lease.scan().id()))
        .and(SCAN.LEASE_EPOCH.eq(lease.epoch()))
        .and(SCAN.STATE.eq("running"));
  }

  private Map<UUID, Map<Outcome, Integer>> outcomes(List<UUID> scanIds) {
    return sql.select(FINDING.SCAN_ID, FINDING.OUTCOME, DSL.count())
        .from(FINDING)
        .where(FINDING.TENANT_ID.eq(TenantScope.current()).and(FINDING.SCAN_ID.in(scanIds)))
        .groupBy(FINDING.SCAN_ID, FINDING.OUTCOME)
        .fetchStream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                Collectors.toMap(
                    row -> Codes.read(Outcome.class, row.value2()),
                    row -> row.value3(),
                    Integer::sum,
                    () -> new EnumMap<>(Outcome.class))));
  }

  private static Scan read(ScanRecord row, Map<UUID, ? extends Map<Outcome, Integer>> outcomes) {
    return new Scan(
        row.getId(),
        row.getApplicantId(),
        Arrays.stream(row.getDomains()).map(DomainName::new).toList(),
        Codes.read(WorkState.class, row.getState()),
        new Progress(row.getDone(), row.getTotal()),
        outcomes.get(row.getId()),
        row.getFailureReason(),
        row.getCreatedAt(),
        row.getStartedAt(),
        row.getFinishedAt());
  }

  private static ObservationRecord row(UUID scanId, SeenObservation seen) {
    ObservationRecord row = new ObservationRecord();
    row.setTenantId(TenantScope.current());
    row.setId(seen.id());
    row.setScanId(scanId);
    row.setProbe(seen.observation().probe());
    row.setAsset(seen.observation().asset());
    row.setObservedAt(seen.observation().observedAt());
    row.setDocument(Documents.write(seen.observation()));
    return row;
  }

  private static FindingRecord row(UUID scanId, SeenFinding seen) {
    FindingRecord row = new FindingRecord();
    row.setTenantId(TenantScope.current());
    row.setId(seen.id());
    row.setScanId(scanId);
    row.setCheckId(seen.finding().checkId());
    row.setAsset(seen.finding().asset());
    row.setOutcome(Codes.of(seen.finding().outcome()));
    row.setDocument(Documents.write(seen.finding()));
    return row;
  }
}
