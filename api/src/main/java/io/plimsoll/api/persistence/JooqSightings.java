package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.FINDING;
import static io.plimsoll.database.jooq.app.Tables.OBSERVATION;
import static io.plimsoll.database.jooq.app.Tables.SCAN;

import io.plimsoll.api.usecase.scan.FoundFinding;
import io.plimsoll.api.usecase.scan.SeenFinding;
import io.plimsoll.api.usecase.scan.SeenObservation;
import io.plimsoll.api.usecase.scan.Sightings;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.FindingRecord;
import io.plimsoll.database.jooq.app.tables.records.ObservationRecord;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Observations and findings in PostgreSQL. */
@Repository
class JooqSightings implements Sightings {
  private final DSLContext sql;

  JooqSightings(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<SeenFinding> findings(
      UUID scanId, @Nullable Outcome outcome, @Nullable UUID after, int limit) {
    return sql.selectFrom(FINDING)
        .where(ofScan(scanId))
        .and(outcome == null ? DSL.noCondition() : FINDING.OUTCOME.eq(Codes.of(outcome)))
        .and(after == null ? DSL.noCondition() : FINDING.ID.gt(after))
        .orderBy(FINDING.ID)
        .limit(limit)
        .fetch(JooqSightings::read);
  }

  @Override
  public List<SeenFinding> findings(UUID scanId) {
    return sql.selectFrom(FINDING)
        .where(ofScan(scanId))
        .orderBy(FINDING.ID)
        .fetch(JooqSightings::read);
  }

  @Override
  public Optional<FoundFinding> finding(UUID findingId) {
    return sql.select(FINDING.ID, SCAN.APPLICANT_ID, FINDING.SCAN_ID, FINDING.DOCUMENT)
        .from(FINDING)
        .join(SCAN)
        .on(SCAN.TENANT_ID.eq(FINDING.TENANT_ID).and(SCAN.ID.eq(FINDING.SCAN_ID)))
        .where(FINDING.TENANT_ID.eq(TenantScope.current()).and(FINDING.ID.eq(findingId)))
        .fetchOptional(row ->
            new FoundFinding(
                row.value1(),
                row.value2(),
                row.value3(),
                Documents.read(Finding.class, row.value4())));
  }

  @Override
  public List<SeenObservation> observations(UUID scanId, @Nullable UUID after, int limit) {
    return sql.selectFrom(OBSERVATION)
        .where(seenIn(scanId))
        .and(after == null ? DSL.noCondition() : OBSERVATION.ID.gt(after))
        .orderBy(OBSERVATION.ID)
        .limit(limit)
        .fetch(row -> new SeenObservation(row.getId(), observation(row)));
  }

  @Override
  public List<Observation> observations(UUID scanId) {
    return sql.selectFrom(OBSERVATION)
        .where(seenIn(scanId))
        .orderBy(OBSERVATION.ID)
        .fetch(JooqSightings::observation);
  }

  @Override
  public void add(UUID scanId, List<SeenObservation> observations) {
    if (!observations.isEmpty()) {
      sql.insertInto(OBSERVATION)
          .set(
              observations.stream()
                  .map(seen -> row(scanId, seen))
                  .toArray(ObservationRecord[]::new))
          .onConflictDoNothing()
          .execute();
    }
  }

  @Override
  public void replace(UUID scanId, List<SeenFinding> findings) {
    sql.deleteFrom(FINDING).where(ofScan(scanId)).execute();
    sql.batchInsert(findings.stream().map(seen -> row(scanId, seen)).toList()).execute();
  }

  private static Condition ofScan(UUID scanId) {
    return FINDING.TENANT_ID.eq(TenantScope.current()).and(FINDING.SCAN_ID.eq(scanId));
  }

  private static Condition seenIn(UUID scanId) {
    return OBSERVATION.TENANT_ID.eq(TenantScope.current()).and(OBSERVATION.SCAN_ID.eq(scanId));
  }

  private static SeenFinding read(FindingRecord row) {
    return new SeenFinding(row.getId(), Documents.read(Finding.class, row.getDocument()));
  }

  private static Observation observation(ObservationRecord row) {
    return Documents.read(Observation.class, row.getDocument());
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
