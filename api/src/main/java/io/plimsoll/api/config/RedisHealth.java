package io.plimsoll.api.config;

import io.plimsoll.api.cache.RedisLink;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Without Redis the service goes on, with a limiter of its own: degraded, not down. */
@Component("redis")
final class RedisHealth implements HealthIndicator {
  private static final String DEGRADED = "DEGRADED";

  private final RedisLink redis;

  RedisHealth(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Health health() {
    return redis.isUp() ? Health.up().build() : Health.status(DEGRADED).build();
  }
}
