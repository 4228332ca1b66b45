package io.plimsoll.database;

import io.plimsoll.database.testing.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of a test class's own with one row of each of two tenants in every tenant table. */
final class FilledTables implements AutoCloseable {
  private final TestDatabase database = TestDatabase.fresh(2);
  private final List<TenantTable> tables = TenantTable.all(database.admin());
  final TenantId a = database.newTenant();
  final TenantId b = database.newTenant();

  FilledTables() {
    dropValueChecks();
    admin()
        .transaction(filling -> {
          // Neither triggers nor foreign keys: the rows need be nobody's but the tenant's.
          filling.dsl().execute("set local session_replication_role = replica");
          for (TenantTable table : onceEach()) {
            filling.dsl().execute(table.fill(a));
            filling.dsl().execute(table.fill(b));
          }
        });
  }

  /** Each with every login that has rights to it. */
  List<TenantTable> all() {
    return tables;
  }

  Stream<TenantTable> thatMay(String right) {
    return tables.stream().filter(table -> table.may(right));
  }

  Collection<TenantTable> onceEach() {
    return tables.stream()
        .collect(Collectors.toMap(TenantTable::name, Function.identity(), (first, _) -> first))
        .values();
  }

  DSLContext admin() {
    return database.admin();
  }

  /** What {@code b} can do with the rows of {@code a}. */
  List<String> leaks(TenantTable table) {
    return leaks(table, b, a);
  }

  List<String> leaks(TenantTable table, TenantId intruder, TenantId owner) {
    return new TableMatrix(as(table), intruder, owner).leaks(table);
  }

  List<TenantId> seenBy(TenantId tenant, TenantTable table) {
    RoleDatabase login = as(table);
    return TenantScope.call(
        tenant,
        () ->
            new TransactionTemplate(login.transactions())
                .execute(_ -> tenants(TableMatrix.bound(login, tenant), table)));
  }

  /** What the owner of the tables sees, which no service ever logs in as. */
  List<TenantId> seenByOwner(TenantId tenant, TenantTable table) {
    return admin()
        .transactionResult(looking -> {
          looking.dsl().execute("set local role plimsoll_owner");
          looking.dsl().fetch("select set_config('app.tenant_id', ?, true)", tenant.toString());
          return tenants(looking.dsl(), table);
        });
  }

  private static List<TenantId> tenants(DSLContext sql, TenantTable table) {
    return sql.fetch("select tenant_id from " + table.name())
        .map(row -> TenantId.parse(String.valueOf(row.get(0))));
  }

  /** So that values made from a type alone are accepted. */
  private void dropValueChecks() {
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

  private RoleDatabase as(TenantTable table) {
    return switch (table.role()) {
      case APP -> database.databases().app();
      case AUTH -> database.databases().auth();
      case SYSTEM -> database.databases().system();
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
