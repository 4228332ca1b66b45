package io.plimsoll.api.config;

import io.plimsoll.api.cache.LocalRateLimiter;
import io.plimsoll.api.cache.RateLimiter;
import io.plimsoll.api.cache.RedisLink;
import io.plimsoll.embedded.EmbeddedRedis;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Redis: the one that is named, or an embedded one. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {
  private static final String URL = "spring.data.redis.url";

  /** An embedded server that lives as long as the service; empty when another one is named. */
  record OwnRedis(Optional<EmbeddedRedis> server) implements AutoCloseable {
    @Override
    public void close() {
      server.ifPresent(EmbeddedRedis::close);
    }
  }

  @Bean
  OwnRedis ownRedis(Environment environment, PlimsollSettings settings) {
    return new OwnRedis(
        environment.containsProperty(URL)
            ? Optional.empty()
            : Optional.of(EmbeddedRedis.keptIn(settings.data().resolve("redis"), 0)));
  }

  @Bean
  RedisLink redisLink(OwnRedis own, Environment environment) {
    return new RedisLink(
        own.server().map(EmbeddedRedis::url).orElseGet(() -> environment.getRequiredProperty(URL)));
  }

  @Bean
  RateLimiter rateLimiter(RedisLink redis) {
    return new RateLimiter(
        redis, new LocalRateLimiter(() -> TimeUnit.NANOSECONDS.toMicros(System.nanoTime())));
  }
}
