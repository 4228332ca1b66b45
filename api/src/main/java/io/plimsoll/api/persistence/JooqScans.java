package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.FINDING;
import static io.plimsoll.database.jooq.app.Tables.SCAN;
import static io.plimsoll.database.jooq.app.Tables.SCAN_GROUP;
import static io.plimsoll.database.jooq.app.Tables.SCAN_TURN;

import io.plimsoll.api.usecase.scan.FinishedTurn;
import io.plimsoll.api.usecase.scan.Scan;
import io.plimsoll.api.usecase.scan.ScanEnd;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.api.usecase.scan.ScanHold;
import io.plimsoll.api.usecase.scan.ScanLease;
import io.plimsoll.api.usecase.scan.ScanStep;
import io.plimsoll.api.usecase.scan.Scans;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.ScanRecord;
import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Scans and their turns in PostgreSQL. */
@Repository
class JooqScans implements Scans {
  private static final List<String> UNDER_WAY = List.of("queued", "running");

  private final DSLContext sql;
  private final ScanRows rows;

  JooqScans(DSLContext sql) {
    this.sql = sql;
    this.rows = new ScanRows(sql);
  }

  @Override
  public void add(Scan scan) {
    sql.insertInto(SCAN)
        .set(SCAN.TENANT_ID, TenantScope.current())
        .set(SCAN.ID, scan.id())
        .set(SCAN.APPLICANT_ID, scan.applicantId())
        .set(SCAN.DOMAINS, scan.domains().stream().map(DomainName::value).toArray(String[]::new))
        .set(SCAN.PURPOSE, Codes.of(scan.order().purpose()))
        .set(SCAN.STARTED_BY, Codes.of(scan.order().startedBy()))
        .set(SCAN.GROUPS, codes(scan.order().groups()))
        .set(SCAN.FINDING_ID, scan.order().findingId())
        .set(SCAN.STATE, Codes.of(scan.state()))
        .set(SCAN.CREATED_AT, scan.createdAt())
        .execute();
  }

  private static String[] codes(Set<ScanGroup> groups) {
    return groups.stream().sorted().map(Codes::of).toArray(String[]::new);
  }

  @Override
  public Optional<Scan> find(UUID id) {
    return sql.selectFrom(SCAN)
        .where(own().and(SCAN.ID.eq(id)))
        .fetchOptional()
        .map(row -> rows.read(List.of(row)).getFirst());
  }

  @Override
  public List<Scan> list(UUID applicantId, @Nullable UUID after, int limit) {
    return rows.read(
        sql.selectFrom(SCAN)
            .where(own().and(SCAN.APPLICANT_ID.eq(applicantId)))
            .and(after == null ? DSL.noCondition() : SCAN.ID.gt(after))
            .orderBy(SCAN.ID)
            .limit(limit)
            .fetch());
  }

  @Override
  public Optional<Scan> underWay(UUID applicantId) {
    return underWay(SCAN.APPLICANT_ID.eq(applicantId).and(SCAN.PURPOSE.eq("full")));
  }

  @Override
  public Optional<Scan> recheckUnderWay(UUID findingId) {
    return underWay(SCAN.FINDING_ID.eq(findingId));
  }

  private Optional<Scan> underWay(Condition which) {
    return sql.selectFrom(SCAN)
        .where(own().and(which).and(SCAN.STATE.in(UNDER_WAY)))
        .limit(1)
        .fetchOptional()
        .map(ScanRows::bare);
  }

  @Override
  public @Nullable Instant lastFullEnd(UUID applicantId) {
    return sql.select(DSL.max(SCAN.FINISHED_AT))
        .from(SCAN)
        .where(own().and(SCAN.APPLICANT_ID.eq(applicantId)).and(SCAN.PURPOSE.eq("full")))
        .fetchOne(0, Instant.class);
  }

  @Override
  public int startedSince(Instant since) {
    return sql.fetchCount(SCAN, own().and(SCAN.CREATED_AT.ge(since)));
  }

  @Override
  public int unfinished(int atMost) {
    return sql.fetchCount(
        sql.selectOne().from(SCAN).where(own().and(SCAN.STATE.in(UNDER_WAY))).limit(atMost));
  }

  /** The last scan of each applicant that saw something, in one query. */
  Map<UUID, UUID> lastSeeing(Collection<UUID> applicantIds) {
    return sql.selectDistinct(SCAN.APPLICANT_ID, SCAN.ID)
        .on(SCAN.APPLICANT_ID)
        .from(SCAN)
        .where(own().and(SCAN.APPLICANT_ID.in(applicantIds)))
        .and(SCAN.PURPOSE.eq("full"))
        .and(SCAN.STATE.in("completed", "cancelled"))
        .and(
            DSL.exists(
                sql.selectOne()
                    .from(FINDING)
                    .where(FINDING.TENANT_ID.eq(SCAN.TENANT_ID).and(FINDING.SCAN_ID.eq(SCAN.ID)))))
        .orderBy(SCAN.APPLICANT_ID, SCAN.ID.desc())
        .fetchMap(SCAN.APPLICANT_ID, SCAN.ID);
  }

  @Override
  public void cancel(UUID scanId, Instant now) {
    sql.update(SCAN)
        .set(SCAN.CANCEL_ASKED, true)
        .set(SCAN.REVISION, SCAN.REVISION.plus(1))
        .where(own().and(SCAN.ID.eq(scanId)).and(SCAN.STATE.eq("running")))
        .execute();
    sql.update(SCAN)
        .set(SCAN.STATE, "cancelled")
        .set(SCAN.CANCEL_ASKED, true)
        .set(SCAN.REVISION, SCAN.REVISION.plus(1))
        .set(SCAN.FINISHED_AT, now)
        .where(own().and(SCAN.ID.eq(scanId)).and(SCAN.STATE.eq("queued")))
        .execute();
  }

  @Override
  public Optional<ScanLease> take(UUID scanId, Instant now) {
    return sql.update(SCAN)
        .set(SCAN.STATE, "running")
        .set(SCAN.LEASE_EPOCH, SCAN.LEASE_EPOCH.plus(1))
        .set(SCAN.REVISION, SCAN.REVISION.plus(1))
        .set(SCAN.STARTED_AT, DSL.coalesce(SCAN.STARTED_AT, DSL.val(now)))
        .where(own().and(SCAN.ID.eq(scanId)).and(SCAN.STATE.in(UNDER_WAY)))
        .returning()
        .fetchOptional()
        .map(row -> new ScanLease(ScanRows.bare(row), row.getLeaseEpoch()));
  }

  @Override
  public Set<FinishedTurn> turns(UUID scanId) {
    return sql.selectFrom(SCAN_TURN)
        .where(SCAN_TURN.TENANT_ID.eq(TenantScope.current()).and(SCAN_TURN.SCAN_ID.eq(scanId)))
        .fetchSet(row ->
            new FinishedTurn(
                new DomainName(row.getDomain()), Codes.read(ScanGroup.class, row.getGroupName())));
  }

  @Override
  public ScanHold advance(ScanLease lease, ScanStep step, Instant now) {
    Optional<ScanRecord> held =
        sql.update(SCAN)
            .set(SCAN.REVISION, SCAN.REVISION.plus(step.isEmpty() ? 0 : 1))
            .where(held(lease))
            .returning()
            .fetchOptional();
    if (held.isEmpty()) {
      return ScanHold.LOST;
    }
    step.counts().forEach((group, count) -> count(lease.scan().id(), group, count));
    step.turns().forEach(turn -> finish(lease.scan().id(), turn, now));
    if (!step.counts().isEmpty()) {
      total(lease.scan().id());
    }
    return held.get().getCancelAsked() ? ScanHold.STOP : ScanHold.OURS;
  }

  private void count(UUID scanId, ScanGroup group, ScanStep.Count count) {
    sql.insertInto(SCAN_GROUP)
        .set(SCAN_GROUP.TENANT_ID, TenantScope.current())
        .set(SCAN_GROUP.SCAN_ID, scanId)
        .set(SCAN_GROUP.GROUP_NAME, Codes.of(group))
        .set(SCAN_GROUP.DONE, count.done())
        .set(SCAN_GROUP.TOTAL, count.total())
        .onConflict(SCAN_GROUP.TENANT_ID, SCAN_GROUP.SCAN_ID, SCAN_GROUP.GROUP_NAME)
        .doUpdate()
        .set(SCAN_GROUP.DONE, DSL.excluded(SCAN_GROUP.DONE))
        .set(SCAN_GROUP.TOTAL, DSL.excluded(SCAN_GROUP.TOTAL))
        .execute();
  }

  private void finish(UUID scanId, FinishedTurn turn, Instant now) {
    sql.insertInto(SCAN_TURN)
        .set(SCAN_TURN.TENANT_ID, TenantScope.current())
        .set(SCAN_TURN.SCAN_ID, scanId)
        .set(SCAN_TURN.DOMAIN, turn.domain().value())
        .set(SCAN_TURN.GROUP_NAME, Codes.of(turn.group()))
        .set(SCAN_TURN.FINISHED_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** The scan's progress is that of its groups together. */
  private void total(UUID scanId) {
    sql.select(DSL.sum(SCAN_GROUP.DONE), DSL.sum(SCAN_GROUP.TOTAL))
        .from(SCAN_GROUP)
        .where(SCAN_GROUP.TENANT_ID.eq(TenantScope.current()).and(SCAN_GROUP.SCAN_ID.eq(scanId)))
        .fetchOptional()
        .filter(row -> row.value1() != null)
        .ifPresent(row ->
            sql.update(SCAN)
                .set(SCAN.DONE, row.value1().intValue())
                .set(SCAN.TOTAL, Math.max(row.value1().intValue(), row.value2().intValue()))
                .where(own().and(SCAN.ID.eq(scanId)))
                .execute());
  }

  @Override
  public boolean end(ScanLease lease, ScanEnd end) {
    return sql.update(SCAN)
            .set(SCAN.STATE, Codes.of(end.state()))
            .set(SCAN.FAILURE_REASON, end.failureReason())
            .set(SCAN.FINISHED_AT, end.at())
            .set(SCAN.REVISION, SCAN.REVISION.plus(1))
            .set(SCAN.TOTAL, end.state() == WorkState.COMPLETED ? SCAN.DONE : SCAN.TOTAL)
            .where(held(lease))
            .execute()
        == 1;
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
}
