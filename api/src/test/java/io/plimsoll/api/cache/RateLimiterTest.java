package io.plimsoll.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.database.TenantId;
import io.plimsoll.embedded.EmbeddedRedis;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final long MINUTE = 60_000_000L;

  private final AtomicLong micros = new AtomicLong(1_000);
  private final LocalRateLimiter local = new LocalRateLimiter(micros::get);

  @Test
  void takeWhenTheQuotaIsUsedUpThenItRefusesUntilADropFalls() {
    long interval = MINUTE / 5;
    for (int i = 4; i >= 0; i--) {
      assertThat(local.take("k", interval, 5).remaining()).isEqualTo(i);
    }
    RateVerdict refused = local.take("k", interval, 5);

    assertThat(refused.allowed()).isFalse();
    assertThat(refused.retrySeconds()).isEqualTo(12);
    micros.addAndGet(interval);
    assertThat(local.take("k", interval, 5).allowed()).isTrue();
    assertThat(local.take("k", interval, 5).allowed()).isFalse();
  }

  @Test
  void takeWhenItIsAnotherKeyThenItHasItsOwnQuota() {
    assertThat(local.take("a", MINUTE, 1).allowed()).isTrue();
    assertThat(local.take("a", MINUTE, 1).allowed()).isFalse();
    assertThat(local.take("b", MINUTE, 1).allowed()).isTrue();
  }

  @Test
  void takeWhenRedisIsSharedThenTwoInstancesShareTheQuotaAndSurviveItsLoss() {
    TenantId tenant = new TenantId(UUID.randomUUID());
    try (EmbeddedRedis server = EmbeddedRedis.throwAway();
        RedisLink one = new RedisLink(server.url());
        RedisLink two = new RedisLink(server.url())) {
      await(() -> one.isUp() && two.isUp());
      RateLimiter first = new RateLimiter(one, new LocalRateLimiter(micros::get));
      RateLimiter second = new RateLimiter(two, new LocalRateLimiter(micros::get));

      assertThat(first.take(tenant, "c", 2).remaining()).isEqualTo(1);
      assertThat(second.take(tenant, "c", 2).remaining()).isZero();
      assertThat(first.take(tenant, "c", 2).allowed()).isFalse();
      assertThat(first.take(new TenantId(UUID.randomUUID()), "c", 2).allowed()).isTrue();

      server.kill();
      await(() -> !one.isUp());
      long before = System.nanoTime();
      assertThat(first.take(tenant, "c", 2).allowed()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));

      server.start();
      await(one::isUp);
      assertThat(first.take(tenant, "again", 2).remaining()).isEqualTo(1);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
