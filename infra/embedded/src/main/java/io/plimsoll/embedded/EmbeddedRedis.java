package io.plimsoll.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A real Redis.
 *
 * <p>A kept one appends every write to a file in its directory (synced each second: Redis holds
 * nothing whose loss loses data); a throw-away one keeps nothing.
 */
public final class EmbeddedRedis extends EmbeddedServer {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
  private static final int PING_TIMEOUT_MILLIS = 500;
  private static final String EXPECTED_ANSWER = "+OK\r\n+PONG\r\n";

  private final Path program = Binaries.redis();

  private EmbeddedRedis(DataDirectory directory, int port) {
    super(directory, port);
    startOrClose();
  }

  /**
   * Starts on data that stay.
   *
   * @param directory made when missing; one process at a time may use it
   * @param port 0 for any free one
   * @throws EmbeddedServerException when the directory is in use or the server does not come up
   */
  public static EmbeddedRedis keptIn(Path directory, int port) {
    return new EmbeddedRedis(DataDirectory.kept(directory), port);
  }

  /** Starts an empty one that keeps nothing. */
  public static EmbeddedRedis throwAway() {
    return new EmbeddedRedis(DataDirectory.throwAway("redis"), 0);
  }

  /** With the password, as {@code spring.data.redis.url} takes it. */
  public String url() {
    return "redis://:" + password() + "@127.0.0.1:" + port();
  }

  @Override
  void endOrphans() {
    directory().processes().forEach(ProcessHandle::destroy);
  }

  @Override
  void prepare() {
    try {
      Files.createDirectories(directory().data());
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot create " + directory().data(), e);
    }
  }

  @Override
  ServerProcess launchOn(int port) {
    Path configuration = directory().writePrivately("redis.conf", configuration(port));
    List<String> command = List.of(program.toString(), configuration.toString());
    return ServerProcess.start("Redis", command, directory().log());
  }

  @Override
  boolean isReadyOn(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), PING_TIMEOUT_MILLIS);
      socket.setSoTimeout(PING_TIMEOUT_MILLIS);
      String commands = "AUTH " + password() + "\r\nPING\r\n";
      socket.getOutputStream().write(commands.getBytes(StandardCharsets.UTF_8));
      byte[] answer = socket.getInputStream().readNBytes(EXPECTED_ANSWER.length());
      return new String(answer, StandardCharsets.UTF_8).equals(EXPECTED_ANSWER);
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  void end(ServerProcess running) {
    running.stop(STOP_PATIENCE);
  }

  /** In a file rather than in arguments, which every user of the machine can list. */
  private String configuration(int port) {
    return """
    port %d
    bind 127.0.0.1
    dir "%s"
    requirepass %s
    save ""
    appendonly %s
    appendfsync everysec
    """
        .formatted(port, directory().data(), password(), directory().kept() ? "yes" : "no");
  }
}
