package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.FINDING;

import io.plimsoll.api.usecase.scan.Scan;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.api.usecase.scan.ScanPurpose;
import io.plimsoll.api.usecase.scan.ScanStarter;
import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.database.TenantScope;
import io.plimsoll.database.jooq.app.tables.records.ScanRecord;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Scans as rows, each with its groups and the count of its findings in three queries for all. */
final class ScanRows {
  private final DSLContext sql;

  ScanRows(DSLContext sql) {
    this.sql = sql;
  }

  List<Scan> read(List<ScanRecord> rows) {
    List<UUID> ids = rows.stream().map(ScanRecord::getId).toList();
    Map<UUID, Map<Outcome, Integer>> outcomes = outcomes(ids);
    ScanGroupRows groups = ScanGroupRows.of(sql, ids);
    return rows.stream()
        .map(row -> read(row, outcomes.get(row.getId())))
        .map(scan -> scan.with(groups.of(scan)))
        .toList();
  }

  /** Without groups and findings, where nobody looks at them. */
  static Scan bare(ScanRecord row) {
    return read(row, null);
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

  private static Scan read(ScanRecord row, @Nullable Map<Outcome, Integer> outcomes) {
    return new Scan(
        row.getId(),
        row.getApplicantId(),
        order(row),
        Codes.read(WorkState.class, row.getState()),
        new Progress(row.getDone(), row.getTotal()),
        List.of(),
        outcomes,
        row.getFailureReason(),
        row.getRevision(),
        row.getCreatedAt(),
        row.getStartedAt(),
        row.getFinishedAt());
  }

  private static Scan.Order order(ScanRecord row) {
    return new Scan.Order(
        Arrays.stream(row.getDomains()).map(DomainName::new).toList(),
        groups(row),
        Codes.read(ScanPurpose.class, row.getPurpose()),
        Codes.read(ScanStarter.class, row.getStartedBy()),
        row.getFindingId());
  }

  /** A scan from before groups were recorded looks at the standard ones. */
  private static Set<ScanGroup> groups(ScanRecord row) {
    return row.getGroups().length == 0
        ? ScanGroup.standard()
        : Arrays.stream(row.getGroups())
            .map(code -> Codes.read(ScanGroup.class, code))
            .collect(Collectors.toSet());
  }
}
