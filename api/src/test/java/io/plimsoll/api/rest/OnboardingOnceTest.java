package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Call;
import io.plimsoll.api.testing.TestService;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks between onboarding a tenant and keeping the answer to it. */
class OnboardingOnceTest {
  private static final TestService SERVICE = TestService.shared();
  private static final DSLContext ADMIN = TestService.database().admin();

  private final String name = "Once " + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @AfterEach
  void mend() {
    ADMIN.execute("drop trigger if exists breaks on app.idempotency_key");
    ADMIN.execute("drop function if exists app.break_between()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "raise exception 'the disk is full'",
        "perform pg_terminate_backend(pg_backend_pid())"
      })
  void onboardWhenItBreaksBeforeTheAnswerIsKeptThenTheRepetitionMakesTheOnlyTenant(String breaks) {
    breakBetween(breaks);
    assertThat(onboard().raw().status()).isGreaterThanOrEqualTo(500);
    assertThat(tenants()).isZero();

    mend();
    Answer first = onboard().send();
    Answer again = onboard().send();

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(tenants()).isEqualTo(1);
    assertThat(
            SERVICE.token(first.at("/client/clientId"), again.at("/clientSecret"), "tenant:admin"))
        .isNotEmpty();
  }

  private static void breakBetween(String statement) {
    ADMIN.execute(
        """
        create function app.break_between() returns trigger language plpgsql as $$
        begin
          %s;
          return new;
        end $$
        """
            .formatted(statement));
    ADMIN.execute("grant execute on function app.break_between() to public");
    ADMIN.execute(
        "create trigger breaks before insert on app.idempotency_key for each row"
            + " when (new.operation = 'onboardTenant') execute function app.break_between()");
  }

  private Call onboard() {
    return SERVICE
        .post("/v1/tenants")
        .token(SERVICE.operatorToken())
        .with("Idempotency-Key", key)
        .json("{\"name\":\"" + name + "\",\"kind\":\"brokerage\"}");
  }

  private int tenants() {
    return ADMIN.fetchCount(DSL.table("platform.tenant"), DSL.field("name").eq(name));
  }
}
