package io.plimsoll.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueRulesTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(1);

  @Test
  void violationsWhenMigratedThenNone() {
    assertThat(new CatalogueRules(DATABASE.admin()).violations()).isEmpty();
  }

  @Test
  void mutationsWhenCountedThenEveryRuleHasBeenSeenFailing() {
    Set<String> seen = new HashSet<>();
    mutations().forEach(mutation -> seen.add(mutation.complaint()));
    assertThat(CatalogueRules.complaints()).allSatisfy(c -> assertThat(seen).contains(c));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void violationsWhenARuleIsBrokenThenReported(Mutation mutation) {
    assertThat(violationsAfter(mutation.sql()))
        .contains(mutation.offender() + ": " + mutation.complaint());
  }

  static Stream<Mutation> mutations() {
    return Stream.of(
        new Mutation(
            "create table app.bad (id uuid primary key)",
            "app.bad",
            "has no column tenant_id uuid NOT NULL"),
        new Mutation(
            "create table app.bad (tenant_id text not null, primary key (tenant_id))",
            "app.bad",
            "has no column tenant_id uuid NOT NULL"),
        new Mutation(
            "alter table app.outbox disable row level security",
            "app.outbox",
            "has row-level security not enabled"),
        new Mutation(
            "alter table platform.scheduled_tasks disable row level security",
            "platform.scheduled_tasks",
            "has row-level security not enabled"),
        new Mutation(
            "alter table app.outbox no force row level security",
            "app.outbox",
            "has row-level security not forced on its owner"),
        new Mutation(
            "drop policy tenant on app.outbox", "app.outbox", "has not exactly one policy"),
        new Mutation(
            "create policy more on app.outbox using (true)",
            "app.outbox",
            "has not exactly one policy"),
        new Mutation(
            "alter policy tenant on app.outbox using (true)",
            "app.outbox",
            "has a policy that is not the tenant's for USING and WITH CHECK"),
        new Mutation(
            "alter policy tenant on app.outbox with check (true)",
            "app.outbox",
            "has a policy that is not the tenant's for USING and WITH CHECK"),
        new Mutation(
            "alter policy tenant on app.outbox to app_rw",
            "app.outbox",
            "has a policy that is not the tenant's for USING and WITH CHECK"),
        new Mutation(
            "alter table app.outbox drop constraint outbox_pkey",
            "app.outbox",
            "has no primary key"),
        new Mutation(
            "alter table app.outbox add constraint one_id unique (id)",
            "app.outbox app.one_id",
            "has a key or index that does not begin with tenant_id"),
        new Mutation(
            "create index by_topic on app.outbox (lower(topic))",
            "app.outbox app.by_topic",
            "has a key or index that does not begin with tenant_id"),
        new Mutation(
            """
            alter table app.rescoring_job add constraint job_ids unique (id);
            alter table app.outbox add constraint of_job foreign key (subject_id)
              references app.rescoring_job (id)
            """,
            "app.outbox of_job",
            "has a foreign key that does not begin with tenant_id on both sides"),
        new Mutation(
            "alter table app.outbox add column rate numeric",
            "app.outbox.rate",
            "has a numeric or enum column, which no index can serve under row-level security"),
        new Mutation(
            "create type app.mood as enum ('good'); alter table app.outbox add column mood app.mood",
            "app.outbox.mood",
            "has a numeric or enum column, which no index can serve under row-level security"),
        new Mutation(
            """
            create table app.parted (tenant_id uuid not null, primary key (tenant_id))
              partition by hash (tenant_id);
            create table app.part partition of app.parted for values with (modulus 1, remainder 0);
            grant select on app.part to app_rw
            """,
            "app.part",
            "is a partition with grants"),
        new Mutation(
            "grant truncate on app.outbox to app_rw",
            "app.outbox TRUNCATE to app_rw",
            "grants more than reading and writing rows"),
        new Mutation(
            "grant select on app.outbox to public",
            "app.outbox to PUBLIC",
            "is granted to a role that has no business there"),
        new Mutation(
            "grant select (payload) on app.outbox to auth_rw",
            "app.outbox to auth_rw",
            "is granted to a role that has no business there"),
        new Mutation(
            "grant select on auth.signing_key to app_rw",
            "auth.signing_key.sealed_private to app_rw",
            "shows a secret to a login other than the authorization server's"),
        new Mutation(
            "grant select on auth.client_secret to app_rw",
            "auth.client_secret.hash to app_rw",
            "shows a secret to a login other than the authorization server's"),
        new Mutation(
            "grant select (hash) on auth.client_secret to system_rw",
            "auth.client_secret.hash to system_rw",
            "shows a secret to a login other than the authorization server's"),
        new Mutation(
            "create view app.all_events as select * from app.audit_event",
            "app.all_events",
            "is a view without security_invoker"),
        new Mutation(
            "create materialized view app.copied as select * from app.audit_event",
            "app.copied",
            "stores rows outside of row-level security"),
        new Mutation(
            "alter table app.outbox owner to postgres",
            "app.outbox",
            "does not belong to plimsoll_owner"),
        new Mutation(
            "create function app.peek() returns bigint language sql security definer"
                + " set search_path = pg_catalog return 1",
            "app.peek()",
            "runs with its owner's rights without a listed reason"),
        new Mutation(
            "alter function platform.chain_audit_event() reset search_path",
            "platform.chain_audit_event()",
            "runs with its owner's rights on a search path of its caller's"),
        new Mutation(
            "grant execute on function platform.current_tenant() to public",
            "platform.current_tenant()",
            "may be executed by everyone"),
        new Mutation(
            "alter role app_rw bypassrls",
            "app_rw",
            "is a login with more power than reading and writing rows"),
        new Mutation(
            "grant auth_rw to app_rw",
            "app_rw as auth_rw",
            "is a login that may become another role"),
        new Mutation(
            "alter function platform.current_tenant() volatile",
            "platform.current_tenant()",
            "is not the tenant function of decision 4"),
        new Mutation(
            "alter table platform.scheduled_tasks rename to schedule",
            "platform.scheduled_tasks",
            "is an exception for something that does not exist"));
  }

  private static List<String> violationsAfter(String mutation) {
    List<String> found = new ArrayList<>();
    assertThatThrownBy(() ->
            DATABASE
                .admin()
                .transaction(broken -> {
                  broken.dsl().execute(mutation);
                  found.addAll(new CatalogueRules(broken.dsl()).violations());
                  throw new Undo();
                }))
        .isInstanceOf(Undo.class);
    return found;
  }

  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  record Mutation(String sql, String offender, String complaint) {}
}
