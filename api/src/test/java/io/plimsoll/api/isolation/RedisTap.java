package io.plimsoll.api.isolation;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.plimsoll.embedded.EmbeddedRedis;
import io.plimsoll.embedded.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Every command that Redis gets meanwhile, with its keys and values: most keys live for moments.
 */
final class RedisTap implements AutoCloseable {
  private final Socket socket;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private RedisTap(Socket socket) {
    this.socket = socket;
  }

  static RedisTap open() throws IOException {
    EmbeddedRedis redis = TestServers.redis();
    RedisTap tap = new RedisTap(new Socket(InetAddress.getLoopbackAddress(), redis.port()));
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(tap.socket.getInputStream(), StandardCharsets.UTF_8));
    tap.say("AUTH " + redis.password(), answers);
    tap.say("MONITOR", answers);
    Thread.ofVirtual().start(() -> answers.lines().forEach(tap.heard::add));
    return tap;
  }

  private void say(String command, BufferedReader answers) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
    String answer = answers.readLine();
    if (!"+OK".equals(answer)) {
      throw new IOException("Redis answered " + answer);
    }
  }

  List<String> commands() {
    return List.copyOf(heard);
  }

  static List<String> keysThatAreLeft() {
    try (RedisClient client = RedisClient.create(TestServers.redis().url());
        StatefulRedisConnection<String, String> link = client.connect()) {
      return link.sync().keys("*");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
