package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.testing.TestDatabase;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail of outbound decisions can be added to, and shrinks by age alone. */
class OutboundDecisionsTest {
  private static final String YOUNG = "1 hour";
  private static final String OLD = "91 days";

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(2);

  private final TenantId tenant = DATABASE.newTenant();

  @Test
  void changeWhenTheServiceTriesThenRefused() {
    decision(tenant, YOUNG);

    assertThatThrownBy(() -> run("update app.outbound_decision set reason = 'other'"))
        .isInstanceOf(PermissionDeniedDataAccessException.class);
    assertThatThrownBy(() -> run("delete from app.outbound_decision"))
        .isInstanceOf(PermissionDeniedDataAccessException.class);
    assertThat(left(tenant)).isOne();
  }

  private void run(String change) {
    as(tenant, sql -> sql.execute(change));
  }

  @Test
  void forgetWhenAskedForMoreThanIsOldEnoughThenKeepsTheRest() {
    decision(tenant, YOUNG);
    decision(tenant, OLD);

    assertThat(forget(tenant)).isOne();

    assertThat(left(tenant)).isOne();
  }

  @Test
  void forgetWhenAnotherTenantsAreOldThenTheyStay() {
    TenantId other = DATABASE.newTenant();
    decision(other, OLD);

    assertThat(forget(tenant)).isZero();

    assertThat(left(other)).isOne();
  }

  private long forget(TenantId whose) {
    return as(
        whose,
        sql ->
            sql.fetchSingle("select platform.forget_outbound_decisions(now())").get(0, Long.class));
  }

  private int left(TenantId whose) {
    return as(whose, sql -> sql.fetchCount(sql.selectFrom("app.outbound_decision")));
  }

  private void decision(TenantId whose, String age) {
    UUID applicant = UUID.randomUUID();
    UUID scan = UUID.randomUUID();
    DATABASE
        .admin()
        .transaction(filling -> {
          DSLContext sql = filling.dsl();
          // What a scan belongs to is beside the point here.
          sql.execute("set local session_replication_role = replica");
          sql.execute(
              """
              insert into app.scan (tenant_id, id, applicant_id, domains, created_at)
              values (?, ?, ?, '{}', now())
              """,
              whose.value(),
              scan,
              applicant);
          sql.execute(
              """
              insert into app.outbound_decision
                (tenant_id, id, scan_id, decided_at, host, protocol, verdict, reason)
              values (?, ?, ?, now() - ?::interval, 'example.com', 'http', 'allowed', 'because')
              """,
              whose.value(),
              UUID.randomUUID(),
              scan,
              age);
        });
  }

  private <R> R as(TenantId whose, Function<DSLContext, R> work) {
    RoleDatabase app = DATABASE.databases().app();
    return TenantScope.call(
        whose,
        () -> new TransactionTemplate(app.transactions()).execute(_ -> work.apply(app.sql())));
  }
}
