package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tenant table there is, those of tomorrow included, on a pool of two connections. */
class TableMatrixTest {
  @AutoClose private static final FilledTables TABLES = new FilledTables();

  static Stream<TenantTable> tables() {
    return TABLES.all().stream();
  }

  static Stream<TenantTable> readable() {
    return TABLES.thatMay("SELECT");
  }

  @Test
  void tablesWhenCountedThenNoneIsForgotten() {
    assertThat(TABLES.all())
        .extracting(TenantTable::name)
        .contains("app.audit_event", "app.outbox");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void leaksWhenAnotherTenantTriesEverythingThenNone(TenantTable table) {
    assertThat(TABLES.leaks(table, TABLES.b, TABLES.a)).isEmpty();
    assertThat(TABLES.leaks(table, TABLES.a, TABLES.b)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void selectWhenTheTablesOwnerLooksThenItSeesOneTenantToo(TenantTable table) {
    assertThat(TABLES.seenByOwner(TABLES.b, table)).containsExactly(TABLES.b);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void selectWhenTenantsAlternateOnTwoConnectionsThenEachSeesItsOwn(TenantTable table) {
    for (int turn = 0; turn < 6; turn++) {
      TenantId tenant = turn % 2 == 0 ? TABLES.a : TABLES.b;
      assertThat(TABLES.seenBy(tenant, table)).isEqualTo(List.of(tenant));
    }
  }
}
