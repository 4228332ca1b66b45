package io.plimsoll.database;

import static io.plimsoll.database.jooq.platform.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.jooq.platform.tables.records.TenantRecord;
import io.plimsoll.database.testing.TestDatabase;
import java.time.Instant;
import org.jooq.Result;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TenantReadsTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(1);

  private final TenantReads reads = new TenantReads(DATABASE.databases().app().sql());
  private final TenantId a = DATABASE.newTenant();
  private final TenantId b = DATABASE.newTenant();

  @Test
  void fetchWhenTenantIsBoundThenTypedRowsOfThatTenantOnly() {
    Result<TenantRecord> rows = fetchAs(a);

    assertThat(rows).singleElement().extracting(TenantRecord::getId).isEqualTo(a);
    assertThat(rows.getFirst().getCreatedAt()).isInstanceOf(Instant.class);
    assertThat(fetchAs(b)).singleElement().extracting(TenantRecord::getId).isEqualTo(b);
  }

  @Test
  void fetchWhenQueryHasBindsThenTheyReachTheQuery() {
    Result<?> rows =
        TenantScope.call(
            a,
            () ->
                reads.fetch(
                    DATABASE
                        .databases()
                        .app()
                        .sql()
                        .select(TENANT.ID, TENANT.STATE)
                        .from(TENANT)
                        .where(TENANT.ID.eq(a))
                        .and(TENANT.KIND.eq("brokerage"))));
    assertThat(rows.getFirst().get(TENANT.STATE)).isEqualTo("active");
  }

  @Test
  void fetchWhenDoneThenNothingOfTheTenantStaysOnTheConnection() {
    fetchAs(a);
    String left =
        DATABASE
            .databases()
            .app()
            .sql()
            .fetchValue("select current_setting('app.tenant_id', true)")
            .toString();
    assertThat(left).isEmpty();
  }

  @Test
  void fetchWhenNoTenantIsBoundThenRefused() {
    assertThatThrownBy(() -> reads.fetch(DATABASE.databases().app().sql().selectFrom(TENANT)))
        .isInstanceOf(MissingTenantException.class);
  }

  private Result<TenantRecord> fetchAs(TenantId tenant) {
    return TenantScope.call(
        tenant, () -> reads.fetch(DATABASE.databases().app().sql().selectFrom(TENANT)));
  }
}
