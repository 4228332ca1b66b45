package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.embedded.EmbeddedPostgres;
import io.plimsoll.embedded.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose servers are killed under it. */
class OutageTest {
  private static final String READY = "/actuator/health/readiness";

  @Test
  void serviceWhenServersAreKilledThenItSaysSoAndRecoversByItself(@TempDir Path data) {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.keptIn(data.resolve("postgres"), 0);
        EmbeddedRedis redis = EmbeddedRedis.throwAway();
        TestService service =
            TestService.start(
                TestService.arguments(
                    postgres.jdbcUrl("postgres"),
                    postgres.username(),
                    postgres.password(),
                    redis.url()))) {
      TestTenant tenant = service.newTenant("Outage");
      String applicant = tenant.newApplicant("Survivor").header("Location");

      redis.kill();
      assertThat(tenant.get(applicant).send().status()).isEqualTo(200);
      assertThat(
              eventually(() -> service.get(READY).raw(), a -> a.text().contains("DEGRADED"))
                  .status())
          .isEqualTo(200);

      postgres.kill();
      long before = System.nanoTime();
      Answer refused = tenant.get(applicant).send();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
      assertThat(
              tenant.post("/v1/applicants").json(TestTenant.applicantJson("Lost")).send().status())
          .isEqualTo(503);
      assertThat(service.get(READY).raw().status()).isEqualTo(503);

      postgres.start();
      redis.start();
      assertThat(eventually(() -> tenant.get(applicant).send(), a -> a.status() == 200).at("/name"))
          .isEqualTo("Survivor");
      assertThat(eventually(() -> service.get(READY).raw(), a -> a.status() == 200).status())
          .isEqualTo(200);
      assertThat(tenant.get("/v1/applicants?name=Lost").send().json().path("items").size())
          .isZero();
    }
  }

  private static Answer eventually(
      Supplier<Answer> call, java.util.function.Predicate<Answer> wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Answer answer = call.get();
    while (!wanted.test(answer) && System.nanoTime() < end) {
      Thread.onSpinWait();
      answer = call.get();
    }
    assertThat(wanted.test(answer)).as("in time: %s %s", answer.status(), answer.text()).isTrue();
    return answer;
  }
}
