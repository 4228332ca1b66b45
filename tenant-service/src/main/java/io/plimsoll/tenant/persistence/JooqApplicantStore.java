package io.plimsoll.tenant.persistence;

import static io.plimsoll.database.jooq.app.Tables.APPLICANT;
import static io.plimsoll.database.jooq.app.Tables.RECORD_HOLDING;

import io.plimsoll.database.jooq.app.tables.records.ApplicantRecord;
import io.plimsoll.database.jooq.app.tables.records.RecordHoldingRecord;
import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.TenantSource;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantFilter;
import io.plimsoll.tenant.onboarding.ApplicantStore;
import io.plimsoll.tenant.onboarding.DataCategory;
import io.plimsoll.tenant.onboarding.RecordsHeld;
import io.plimsoll.tenant.onboarding.Uen;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

final class JooqApplicantStore implements ApplicantStore {
  private final DSLContext sql;
  private final TenantSource tenant;

  JooqApplicantStore(DSLContext sql, TenantSource tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  @Override
  public Set<UUID> add(List<Applicant> applicants) {
    if (applicants.isEmpty()) {
      return Set.of();
    }
    Set<UUID> added =
        new HashSet<>(
            sql.insertInto(APPLICANT)
                .set(applicants.stream().map(this::row).toArray(ApplicantRecord[]::new))
                .onConflict(APPLICANT.TENANT_ID, APPLICANT.UEN)
                .doNothing()
                .returning(APPLICANT.ID)
                .fetch(APPLICANT.ID));
    addHoldings(applicants.stream().filter(applicant -> added.contains(applicant.id())).toList());
    return added;
  }

  @Override
  public Optional<Applicant> find(UUID id) {
    return load(APPLICANT.ID.eq(id), 1).stream().findFirst();
  }

  @Override
  public List<Applicant> all(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : load(APPLICANT.ID.in(ids), ids.size());
  }

  @Override
  public List<Applicant> findByUen(Collection<Uen> uens) {
    return uens.isEmpty()
        ? List.of()
        : load(APPLICANT.UEN.in(uens.stream().map(Uen::value).toList()), uens.size());
  }

  @Override
  public List<Applicant> list(ApplicantFilter filter, @Nullable UUID after, int limit) {
    return load(
        condition(filter).and(after == null ? DSL.noCondition() : APPLICANT.ID.gt(after)), limit);
  }

  private static Condition condition(ApplicantFilter filter) {
    return DSL.noCondition()
        .and(filter.uen() == null ? DSL.noCondition() : APPLICANT.UEN.eq(filter.uen()))
        .and(startsWith(APPLICANT.NAME_SEARCH, filter.namePrefix()))
        .and(startsWith(APPLICANT.SSIC_CODE, filter.ssicPrefix()))
        .and(
            filter.state() == null
                ? DSL.noCondition()
                : APPLICANT.STATE.eq(Codes.code(filter.state())));
  }

  /**
   * A range instead of LIKE, which is not leakproof and could not use an index under row-level
   * security. U+10FFFF sorts last in the "C" collation of UTF-8 and is never part of a name.
   */
  private static Condition startsWith(Field<String> column, @Nullable String prefix) {
    return prefix == null || prefix.isEmpty()
        ? DSL.noCondition()
        : column.ge(prefix).and(column.lt(prefix + Character.toString(Character.MAX_CODE_POINT)));
  }

  private List<Applicant> load(Condition condition, int limit) {
    List<ApplicantRecord> rows =
        sql.selectFrom(APPLICANT)
            .where(APPLICANT.TENANT_ID.eq(tenant.current()))
            .and(condition)
            .orderBy(APPLICANT.ID)
            .limit(limit)
            .fetch();
    Map<UUID, RecordsHeld> held = holdings(rows.stream().map(ApplicantRecord::getId).toList());
    return rows.stream()
        .map(row -> ApplicantRows.read(row, held.getOrDefault(row.getId(), RecordsHeld.none())))
        .toList();
  }

  private Map<UUID, RecordsHeld> holdings(List<UUID> ids) {
    Map<UUID, Map<DataCategory, Long>> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.selectFrom(RECORD_HOLDING)
          .where(RECORD_HOLDING.TENANT_ID.eq(tenant.current()))
          .and(RECORD_HOLDING.APPLICANT_ID.in(ids))
          .forEach(row -> collect(counts, row));
    }
    Map<UUID, RecordsHeld> held = new HashMap<>();
    counts.forEach((id, byCategory) -> held.put(id, new RecordsHeld(byCategory)));
    return held;
  }

  private static void collect(Map<UUID, Map<DataCategory, Long>> counts, RecordHoldingRecord row) {
    counts
        .computeIfAbsent(row.getApplicantId(), id -> new EnumMap<>(DataCategory.class))
        .put(Codes.require(DataCategory.class, "category", row.getCategory()), row.getRecords());
  }

  @Override
  public boolean replace(Applicant applicant, int expectedVersion) {
    try {
      return replaceRow(applicant, expectedVersion);
    } catch (DuplicateKeyException e) {
      throw new ConflictException("UEN_TAKEN", "another applicant has this UEN");
    }
  }

  private boolean replaceRow(Applicant applicant, int expectedVersion) {
    int changed =
        sql.update(APPLICANT)
            .set(row(applicant))
            .where(at(applicant.id(), expectedVersion))
            .execute();
    if (changed == 1) {
      sql.deleteFrom(RECORD_HOLDING)
          .where(RECORD_HOLDING.TENANT_ID.eq(tenant.current()))
          .and(RECORD_HOLDING.APPLICANT_ID.eq(applicant.id()))
          .execute();
      addHoldings(List.of(applicant));
    }
    return changed == 1;
  }

  @Override
  public boolean remove(UUID id, int expectedVersion) {
    return sql.deleteFrom(APPLICANT).where(at(id, expectedVersion)).execute() == 1;
  }

  private Condition at(UUID id, int version) {
    return APPLICANT
        .TENANT_ID
        .eq(tenant.current())
        .and(APPLICANT.ID.eq(id))
        .and(APPLICANT.VERSION.eq(version));
  }

  @Override
  public int count(int atMost) {
    return sql.fetchCount(
        sql.selectOne()
            .from(APPLICANT)
            .where(APPLICANT.TENANT_ID.eq(tenant.current()))
            .limit(atMost));
  }

  private void addHoldings(List<Applicant> applicants) {
    RecordHoldingRecord[] rows =
        applicants.stream()
            .flatMap(applicant ->
                applicant.profile().recordsHeld().byCode().entrySet().stream()
                    .map(held -> holding(applicant.id(), held.getKey(), held.getValue())))
            .toArray(RecordHoldingRecord[]::new);
    if (rows.length > 0) {
      sql.insertInto(RECORD_HOLDING).set(rows).execute();
    }
  }

  private RecordHoldingRecord holding(UUID applicantId, String category, Long records) {
    RecordHoldingRecord row = new RecordHoldingRecord();
    row.setTenantId(tenant.current());
    row.setApplicantId(applicantId);
    row.setCategory(category);
    row.setRecords(records);
    return row;
  }

  private ApplicantRecord row(Applicant applicant) {
    return ApplicantRows.write(tenant.current(), applicant);
  }
}
