package io.plimsoll.api.cache;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.plimsoll.database.TenantId;
import java.util.List;

/**
 * The generic cell rate algorithm (GCRA): requests drip out of a bucket that holds one minute's
 * quota. One script on Redis by Redis' own clock, so that all instances share one bucket; a local
 * bucket while Redis is away, because a lost cache must not stop underwriting.
 */
public final class RateLimiter {
  private static final long MICROS_PER_MINUTE = 60_000_000L;

  private final RedisLink redis;
  private final LocalRateLimiter local;
  private final Script script = Script.named("rate-limit.lua");

  public RateLimiter(RedisLink redis, LocalRateLimiter local) {
    this.redis = redis;
    this.local = local;
  }

  /**
   * @param perMinute the client's quota, from 1
   */
  public RateVerdict take(TenantId tenant, String clientId, int perMinute) {
    String key = RedisKeys.rateLimit(tenant, clientId);
    long interval = Math.max(1, MICROS_PER_MINUTE / perMinute);
    return redis
        .connection()
        .flatMap(link -> shared(link, key, interval, perMinute))
        .orElseGet(() -> local.take(key, interval, perMinute));
  }

  private java.util.Optional<RateVerdict> shared(
      StatefulRedisConnection<String, String> link, String key, long interval, int burst) {
    try {
      List<Long> answer = evaluate(link.sync(), key, interval, burst);
      return java.util.Optional.of(
          new RateVerdict(answer.get(0) == 1, burst, answer.get(1), answer.get(2), answer.get(3)));
    } catch (RedisException e) {
      return java.util.Optional.empty();
    }
  }

  /** A restarted Redis has forgotten the script: then it gets the text once more. */
  private List<Long> evaluate(
      RedisCommands<String, String> commands, String key, long interval, int burst) {
    String[] keys = {key};
    String[] arguments = {Long.toString(interval), Integer.toString(burst)};
    try {
      return commands.evalsha(script.sha1(), ScriptOutputType.MULTI, keys, arguments);
    } catch (RedisNoScriptException e) {
      return commands.eval(script.text(), ScriptOutputType.MULTI, keys, arguments);
    }
  }
}
