package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.app.Tables.SCAN_GROUP;
import static io.plimsoll.database.jooq.app.Tables.SCAN_TURN;

import io.plimsoll.api.usecase.scan.GroupProgress;
import io.plimsoll.api.usecase.scan.GroupState;
import io.plimsoll.api.usecase.scan.Scan;
import io.plimsoll.api.usecase.scan.ScanGroup;
import io.plimsoll.database.TenantScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How far the groups of scans are, in two queries for all. */
final class ScanGroupRows {
  private record Key(UUID scan, ScanGroup group) {}

  private record Count(int done, int total) {
    static final Count NONE = new Count(0, 0);
  }

  private final Map<Key, Count> counts;
  private final Map<Key, Integer> turns;

  private ScanGroupRows(Map<Key, Count> counts, Map<Key, Integer> turns) {
    this.counts = counts;
    this.turns = turns;
  }

  static ScanGroupRows of(DSLContext sql, Collection<UUID> scanIds) {
    return new ScanGroupRows(counts(sql, scanIds), turns(sql, scanIds));
  }

  private static Map<Key, Count> counts(DSLContext sql, Collection<UUID> scanIds) {
    return sql.selectFrom(SCAN_GROUP)
        .where(SCAN_GROUP.TENANT_ID.eq(TenantScope.current()).and(SCAN_GROUP.SCAN_ID.in(scanIds)))
        .fetchMap(
            row -> key(row.getScanId(), row.getGroupName()),
            row -> new Count(row.getDone(), Math.max(row.getDone(), row.getTotal())));
  }

  private static Map<Key, Integer> turns(DSLContext sql, Collection<UUID> scanIds) {
    return sql.select(SCAN_TURN.SCAN_ID, SCAN_TURN.GROUP_NAME, DSL.count())
        .from(SCAN_TURN)
        .where(SCAN_TURN.TENANT_ID.eq(TenantScope.current()).and(SCAN_TURN.SCAN_ID.in(scanIds)))
        .groupBy(SCAN_TURN.SCAN_ID, SCAN_TURN.GROUP_NAME)
        .fetchMap(row -> key(row.value1(), row.value2()), row -> row.value3());
  }

  private static Key key(UUID scan, String group) {
    return new Key(scan, Codes.read(ScanGroup.class, group));
  }

  /** The groups that have begun, and once the scan is over those too that never did. */
  List<GroupProgress> of(Scan scan) {
    return scan.order().groups().stream().sorted().flatMap(group -> of(scan, group)).toList();
  }

  private Stream<GroupProgress> of(Scan scan, ScanGroup group) {
    Key key = new Key(scan.id(), group);
    @Nullable Count begun = counts.get(key);
    if (begun == null && !scan.state().over()) {
      return Stream.empty();
    }
    boolean finished = turns.getOrDefault(key, 0) >= scan.domains().size();
    Count count = begun == null ? Count.NONE : begun;
    return Stream.of(
        new GroupProgress(
            group, count.done(), count.total(), GroupState.of(finished, scan.state())));
  }
}
