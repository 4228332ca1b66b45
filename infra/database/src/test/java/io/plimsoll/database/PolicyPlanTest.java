package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.database.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The policy must be a condition of the index, not a filter over everyone's rows. */
class PolicyPlanTest {
  private static final String TENANT_IN_INDEX = "Index Cond: ((tenant_id = COALESCE(";

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(1);

  private final RoleDatabase app = DATABASE.databases().app();
  private final TenantId tenant = DATABASE.newTenant();

  @Test
  void explainWhenFilteredByKeyOrTextThenTenantAndFilterAreIndexConditions() {
    assertThat(plan("id = '018f0000-0000-7000-8000-000000000000'")).contains(TENANT_IN_INDEX);
    assertThat(plan("id > '018f0000-0000-7000-8000-000000000000' order by id limit 10"))
        .contains(TENANT_IN_INDEX)
        .doesNotContain("Sort");
    assertThat(plan("state = 'queued'"))
        .contains(TENANT_IN_INDEX)
        .contains("(state = 'queued'::text)")
        .doesNotContain("Filter");
  }

  @Test
  void explainWhenAFunctionOfThePolicyIsVolatileThenTheIndexIsLost() {
    DATABASE.admin().execute("alter function platform.missing_tenant() volatile");
    try {
      assertThat(plan("id = '018f0000-0000-7000-8000-000000000000'"))
          .doesNotContain(TENANT_IN_INDEX);
    } finally {
      DATABASE.admin().execute("alter function platform.missing_tenant() stable");
    }
  }

  private String plan(String condition) {
    var transaction = new TransactionTemplate(app.transactions());
    return TenantScope.call(
        tenant,
        () ->
            transaction.execute(_ -> {
              app.sql().execute("set local enable_seqscan = off");
              app.sql().execute("set local enable_bitmapscan = off");
              return app.sql()
                  .fetch("explain select id from app.rescoring_job where " + condition)
                  .format();
            }));
  }
}
