package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.database.testing.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Every tenant table there is, those of tomorrow included, on a pool of two connections. */
class TableMatrixTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(2);
  private static final TenantId A = DATABASE.newTenant();
  private static final TenantId B = DATABASE.newTenant();
  private static final String TENANT_RULE =
      " using (tenant_id = coalesce(platform.current_tenant(), platform.missing_tenant()))";
  private static final List<TenantTable> TABLES = TenantTable.all(DATABASE.admin());

  @BeforeAll
  static void fillEveryTableForBothTenants() {
    dropValueChecks();
    DATABASE
        .admin()
        .transaction(filling -> {
          // Neither triggers nor foreign keys: the rows need be nobody's but the tenant's.
          filling.dsl().execute("set local session_replication_role = replica");
          for (TenantTable table : onceEach()) {
            filling.dsl().execute(table.fill(A));
            filling.dsl().execute(table.fill(B));
          }
        });
  }

  static Stream<TenantTable> tables() {
    return TABLES.stream();
  }

  @Test
  void tablesWhenCountedThenNoneIsForgotten() {
    assertThat(TABLES).extracting(TenantTable::name).contains("app.audit_event", "app.outbox");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void leaksWhenAnotherTenantTriesEverythingThenNone(TenantTable table) {
    assertThat(matrix(table, B, A).leaks(table)).isEmpty();
    assertThat(matrix(table, A, B).leaks(table)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void leaksWhenThePolicyIsDroppedThenSeen(TenantTable table) {
    admin().execute("drop policy tenant on " + table.name());
    try {
      assertThat(matrix(table, B, A).leaks(table)).contains("own rows are hidden");
    } finally {
      admin().execute("create policy tenant on " + table.name() + TENANT_RULE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void leaksWhenRowLevelSecurityIsOffThenSeen(TenantTable table) {
    admin().execute("alter table " + table.name() + " disable row level security");
    try {
      assertThat(matrix(table, B, A).leaks(table))
          .contains("SELECT shows others' rows", "COPY shows others' rows");
    } finally {
      admin().execute("alter table " + table.name() + " enable row level security");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void selectWhenTenantsAlternateOnTwoConnectionsThenEachSeesItsOwn(TenantTable table) {
    for (int turn = 0; turn < 6; turn++) {
      assertThat(seenBy(turn % 2 == 0 ? A : B, table)).isEqualTo(List.of(turn % 2 == 0 ? A : B));
    }
  }

  /** So that values made from a type alone are accepted. */
  private static void dropValueChecks() {
    admin()
        .fetch(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
              from pg_constraint
             where contype = 'c' and conrelid <> 0 and coninhcount = 0
               and connamespace::regnamespace::text in ('app', 'auth')
            """)
        .forEach(row -> admin().execute(row.get(0, String.class)));
  }

  private static Collection<TenantTable> onceEach() {
    return TABLES.stream()
        .collect(Collectors.toMap(TenantTable::name, Function.identity(), (first, _) -> first))
        .values();
  }

  private static Stream<TenantTable> readable() {
    return TABLES.stream().filter(table -> table.may("SELECT"));
  }

  private static DSLContext admin() {
    return DATABASE.admin();
  }

  private static List<TenantId> seenBy(TenantId tenant, TenantTable table) {
    RoleDatabase database = database(table);
    return TenantScope.call(
        tenant,
        () ->
            new TransactionTemplate(database.transactions())
                .execute(_ ->
                    TableMatrix.bound(database, tenant)
                        .fetch("select tenant_id from " + table.name())
                        .map(row -> TenantId.parse(String.valueOf(row.get(0))))));
  }

  private static TableMatrix matrix(TenantTable table, TenantId intruder, TenantId owner) {
    return new TableMatrix(database(table), intruder, owner);
  }

  private static RoleDatabase database(TenantTable table) {
    return switch (table.role()) {
      case APP -> DATABASE.databases().app();
      case AUTH -> DATABASE.databases().auth();
      case SYSTEM -> DATABASE.databases().system();
    };
  }
}
