package io.plimsoll.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
  @TempDir Path directory;

  @Test
  void startWhenStoppedThenWritesAreThereOnTheSamePort() throws IOException {
    try (var redis = EmbeddedRedis.keptIn(directory, 0)) {
      int port = redis.port();
      assertThat(ask(redis, "SET kept 42", "+OK\r\n")).isTrue();
      redis.stop();
      assertThat(redis.isRunning()).isFalse();

      redis.start();

      assertThat(redis.port()).isEqualTo(port);
      assertThat(ask(redis, "GET kept", "$2\r\n42\r\n")).isTrue();
    }
  }

  @Test
  void startWhenKilledThenAnswersAgain() throws IOException {
    try (var redis = EmbeddedRedis.keptIn(directory, 0)) {
      redis.kill();
      redis.start();
      assertThat(ask(redis, "PING", "+PONG\r\n")).isTrue();
    }
  }

  @Test
  void keptInWhenServiceWasKilledThenItsServerIsEndedAndItsDataTakenOver() throws Exception {
    try (var service = HoldingService.start("redis", directory)) {
      assertThatThrownBy(() -> EmbeddedRedis.keptIn(directory, 0))
          .hasMessageContaining("in use by process " + service.pid());
      service.kill();
      assertThat(service.server().isAlive()).isTrue();

      try (var redis = EmbeddedRedis.keptIn(directory, 0)) {
        assertThat(service.server().onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(ask(redis, "PING", "+PONG\r\n")).isTrue();
      }
    }
  }

  @Test
  void connectWhenPasswordIsMissingThenRefused() throws IOException {
    try (var redis = EmbeddedRedis.throwAway();
        var socket = new Socket("127.0.0.1", redis.port())) {
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.UTF_8));
      byte[] answer = socket.getInputStream().readNBytes(7);
      assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("-NOAUTH");
    }
  }

  @Test
  void closeWhenThrowAwayThenNothingIsLeft() {
    var redis = EmbeddedRedis.throwAway();
    ProcessHandle process = ProcessHandle.of(redis.pid()).orElseThrow();

    redis.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(redis.directory().root()).doesNotExist();
  }

  private static boolean ask(EmbeddedRedis redis, String command, String expected)
      throws IOException {
    try (var socket = new Socket("127.0.0.1", redis.port())) {
      String text = "AUTH " + redis.password() + "\r\n" + command + "\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      String wanted = "+OK\r\n" + expected;
      byte[] answer = socket.getInputStream().readNBytes(wanted.length());
      return new String(answer, StandardCharsets.UTF_8).equals(wanted);
    }
  }
}
