package io.plimsoll.api.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis that is never waited for: while it is down, callers go on without.
 * Lettuce by itself waits 60 s for an answer and replays what was asked meanwhile.
 */
public final class RedisLink implements AutoCloseable {
  private static final Duration COMMAND = Duration.ofMillis(100);
  private static final Duration CONNECT = Duration.ofMillis(500);
  private static final int QUEUE = 5_000;

  private final RedisClient client;
  private final RedisURI uri;
  private final AtomicReference<@Nullable StatefulRedisConnection<String, String>> connection =
      new AtomicReference<>();
  private final AtomicBoolean connecting = new AtomicBoolean();
  private volatile boolean closed;

  public RedisLink(String url) {
    uri = RedisURI.create(url);
    uri.setTimeout(COMMAND);
    client = RedisClient.create();
    client.setOptions(options());
    connect();
  }

  private static ClientOptions options() {
    return ClientOptions.builder()
        .autoReconnect(true)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(QUEUE)
        .timeoutOptions(TimeoutOptions.enabled(COMMAND))
        .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).keepAlive(true).build())
        .build();
  }

  /** The connection if it stands; otherwise another attempt is begun in the background. */
  Optional<StatefulRedisConnection<String, String>> connection() {
    StatefulRedisConnection<String, String> present = connection.get();
    if (present == null) {
      connect();
      return Optional.empty();
    }
    return present.isOpen() ? Optional.of(present) : Optional.empty();
  }

  /** Whether Redis answers now. */
  public boolean isUp() {
    try {
      return connection().map(link -> "PONG".equals(link.sync().ping())).orElse(false);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void connect() {
    if (closed || !connecting.compareAndSet(false, true)) {
      return;
    }
    CompletionStage<StatefulRedisConnection<String, String>> attempt =
        client.connectAsync(StringCodec.UTF8, uri);
    attempt.whenComplete((link, failure) -> {
      if (link != null) {
        connection.set(link);
      }
      connecting.set(false);
    });
  }

  @Override
  public void close() {
    closed = true;
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
