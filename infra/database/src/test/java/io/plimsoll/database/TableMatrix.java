package io.plimsoll.database;

import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries, as one tenant, everything SQL can do with the rows of another. */
final class TableMatrix {
  private static final String NO_RIGHT = "42501";
  private static final String NO_SUCH_KEY = "23503";

  private final RoleDatabase database;
  private final TenantId intruder;
  private final TenantId owner;

  TableMatrix(RoleDatabase database, TenantId intruder, TenantId owner) {
    this.database = database;
    this.intruder = intruder;
    this.owner = owner;
  }

  /** What went through that should not have, or did not that should. */
  List<String> leaks(TenantTable table) {
    List<String> leaks = new ArrayList<>();
    if (table.may("SELECT")) {
      check(leaks, "own rows are hidden", () -> count(table, intruder) == 1);
      check(leaks, "SELECT shows others' rows", () -> count(table, owner) == 0);
      check(leaks, "COPY shows others' rows", () -> !copy(table).contains(owner.toString()));
    }
    check(leaks, "INSERT writes others' rows", () -> refused(NO_RIGHT, table.insert(owner)));
    check(
        leaks,
        "INSERT RETURNING writes others' rows",
        () -> refused(NO_RIGHT, table.insert(owner) + " returning tenant_id"));
    if (table.may("UPDATE")) {
      check(leaks, "UPDATE changes others' rows", () -> touched(table.update(owner)) == 0);
      check(
          leaks,
          "UPDATE RETURNING shows others' rows",
          () -> fetched(table.update(owner) + " returning tenant_id") == 0);
      check(leaks, "UPDATE gives own rows away", () -> refused(NO_RIGHT, table.giveAway(owner)));
    }
    if (table.may("DELETE")) {
      check(leaks, "DELETE removes others' rows", () -> touched(table.delete(owner)) == 0);
      check(
          leaks,
          "DELETE RETURNING shows others' rows",
          () -> fetched(table.delete(owner) + " returning tenant_id") == 0);
    }
    if (table.may("INSERT")) {
      check(leaks, "keys of others' rows are told by unique or foreign keys", () -> blind(table));
    }
    return leaks;
  }

  private static void check(List<String> leaks, String leak, Supplier<Boolean> holds) {
    if (!holds.get()) {
      leaks.add(leak);
    }
  }

  private int count(TenantTable table, TenantId tenant) {
    return fetched("select tenant_id from " + table.name() + " where tenant_id = '" + tenant + "'");
  }

  private int fetched(String query) {
    return undone(sql -> sql.fetch(query).size());
  }

  private int touched(String statement) {
    return undone(sql -> sql.execute(statement));
  }

  private boolean refused(String state, String statement) {
    return state.equals(outcome(statement));
  }

  /** The intruder's row with the owner's ids: new to its keys, and pointing at nothing. */
  private boolean blind(TenantTable table) {
    String expected = table.pointsAtTenantTables() ? NO_SUCH_KEY : "";
    return expected.equals(outcome(table.insertWithIdsOf(owner, intruder)));
  }

  private String outcome(String statement) {
    try {
      undone(sql -> sql.execute(statement));
      return "";
    } catch (DataAccessException e) {
      return sqlState(e);
    }
  }

  private String copy(TenantTable table) {
    return undone(sql ->
        sql.connectionResult(connection -> {
          StringWriter out = new StringWriter();
          CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
          copy.copyOut("copy " + table.name() + " (tenant_id) to stdout", out);
          return out.toString();
        }));
  }

  private <R> R undone(Work<R> work) {
    return TenantScope.call(
        intruder,
        () ->
            new TransactionTemplate(database.transactions())
                .execute(status -> {
                  status.setRollbackOnly();
                  return work.with(bound(database, intruder));
                }));
  }

  /** The operator's transactions bind a tenant by hand, so that is tried for every login. */
  static DSLContext bound(RoleDatabase database, TenantId tenant) {
    database
        .sql()
        .fetch("select set_config('app.tenant_id', {0}, true)", DSL.val(tenant.toString()));
    return database.sql();
  }

  private static String sqlState(DataAccessException e) {
    return e.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "";
  }

  @FunctionalInterface
  private interface Work<R> {
    R with(DSLContext sql);
  }
}
