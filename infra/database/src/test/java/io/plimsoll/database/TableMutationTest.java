package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that keeps tenants apart, taken away in turn: the table matrix must see it. */
class TableMutationTest {
  private static final String TOLD = "keys of others' rows are told by unique or foreign keys";
  @AutoClose private static final FilledTables TABLES = new FilledTables();

  private String mending = "";

  static Stream<TenantTable> tables() {
    return TABLES.onceEach().stream();
  }

  static Stream<TenantTable> readable() {
    return TABLES.thatMay("SELECT");
  }

  static Stream<TenantTable> insertable() {
    return TABLES.thatMay("INSERT");
  }

  static Stream<UniqueKey> uniqueKeys() {
    return insertable().flatMap(table -> UniqueKey.of(TABLES.admin(), table).stream());
  }

  static Stream<ForeignKey> foreignKeys() {
    return insertable().flatMap(table -> ForeignKey.of(TABLES.admin(), table).stream());
  }

  @AfterEach
  void mend() {
    TABLES.admin().execute(mending);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void leaksWhenThePolicyIsDroppedThenSeen(TenantTable table) {
    mutate("drop policy tenant on " + table.name(), policy(table));

    assertThat(TABLES.leaks(table)).contains("own rows are hidden");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void leaksWhenThePolicyReadsEveryRowThenSeen(TenantTable table) {
    replacePolicy(table, "using (true)");

    assertThat(TABLES.leaks(table))
        .contains("SELECT shows others' rows", "COPY shows others' rows");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("insertable")
  void leaksWhenThePolicyWritesEveryRowThenSeen(TenantTable table) {
    replacePolicy(table, "using (" + rule() + ") with check (true)");
    withoutTriggers(table);

    assertThat(TABLES.leaks(table)).contains("INSERT writes others' rows");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void leaksWhenRowLevelSecurityIsOffThenSeen(TenantTable table) {
    mutate(
        "alter table " + table.name() + " disable row level security",
        "alter table " + table.name() + " enable row level security");

    assertThat(TABLES.leaks(table))
        .contains("SELECT shows others' rows", "COPY shows others' rows");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void selectWhenRowLevelSecurityIsNotForcedThenTheTablesOwnerSeesAll(TenantTable table) {
    mutate(
        "alter table " + table.name() + " no force row level security",
        "alter table " + table.name() + " force row level security");

    assertThat(TABLES.seenByOwner(TABLES.b, table)).contains(TABLES.a, TABLES.b);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foreignKeys")
  void leaksWhenAForeignKeyIsDroppedThenSeen(ForeignKey key) {
    List<ForeignKey> others = ForeignKey.of(TABLES.admin(), key.table());
    others.remove(key);
    // Alone, so that no other key of the table stands in for it.
    mutate(ForeignKey.drop(others), ForeignKey.add(others));
    assertThat(TABLES.leaks(key.table())).isEmpty();

    mutate(ForeignKey.drop(List.of(key)), mending + ForeignKey.add(List.of(key)));

    assertThat(TABLES.leaks(key.table())).contains(TOLD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("foreignKeys")
  void leaksWhenAForeignKeyForgetsTheTenantThenSeen(ForeignKey key) {
    List<ForeignKey> all = ForeignKey.of(TABLES.admin(), key.table());
    mutate(
        ForeignKey.drop(all) + key.addWithoutTenant(),
        key.dropWithoutTenant() + ForeignKey.add(all));

    assertThat(TABLES.leaks(key.table())).contains(TOLD);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uniqueKeys")
  void leaksWhenAUniqueKeyForgetsTheTenantThenSeen(UniqueKey key) {
    mutate(key.addWithoutTenant(), key.dropWithoutTenant());

    assertThat(TABLES.leaks(key.table())).contains(TOLD);
  }

  private void replacePolicy(TenantTable table, String clauses) {
    mutate(
        "drop policy tenant on %s; create policy tenant on %s %s"
            .formatted(table.name(), table.name(), clauses),
        "drop policy tenant on " + table.name() + "; " + policy(table));
  }

  /** What a trigger writes elsewhere is refused by the policy of that table. */
  private void withoutTriggers(TenantTable table) {
    mutate(
        "alter table " + table.name() + " disable trigger user",
        mending + "; alter table " + table.name() + " enable trigger user");
  }

  private static String policy(TenantTable table) {
    return "create policy tenant on %s using (%s)".formatted(table.name(), rule());
  }

  private static String rule() {
    return "tenant_id = coalesce(platform.current_tenant(), platform.missing_tenant())";
  }

  private void mutate(String statement, String undo) {
    mending = undo;
    TABLES.admin().execute(statement);
  }
}
