package io.plimsoll.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL.
 *
 * <p>A kept one has fsync and synchronous commit on: what it acknowledged survives a power cut. A
 * throw-away one trades that for speed and is deleted on {@link #close}.
 */
public final class EmbeddedPostgres extends EmbeddedServer {
  private static final String SUPERUSER = "postgres";

  private final Path programs = Binaries.postgres();

  private EmbeddedPostgres(DataDirectory directory, int port) {
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
  public static EmbeddedPostgres keptIn(Path directory, int port) {
    return new EmbeddedPostgres(DataDirectory.kept(directory), port);
  }

  /** Starts an empty, fast, unsafe one for tests and builds. */
  public static EmbeddedPostgres throwAway() {
    return new EmbeddedPostgres(DataDirectory.throwAway("postgres"), 0);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** The superuser. */
  public String username() {
    return SUPERUSER;
  }

  /**
   * The number in the pid file may long belong to another process, and {@code pg_ctl} would signal
   * that one: it is asked only when the noted process works in this directory.
   */
  @Override
  void endOrphans() {
    String noted = notedPid();
    if (directory().processes().stream().anyMatch(p -> noted.equals(String.valueOf(p.pid())))) {
      stopFast();
    }
    // Otherwise the postmaster is gone; its children notice and end by themselves.
  }

  @Override
  void prepare() {
    deleteStalePidFile();
    if (!Files.exists(directory().data().resolve("PG_VERSION"))) {
      initialise();
    }
  }

  @Override
  ServerProcess launchOn(int port) {
    List<String> command = command("postgres");
    command.addAll(List.of("-D", directory().data().toString()));
    settings(port).forEach(setting -> command.addAll(List.of("-c", setting)));
    return ServerProcess.start("PostgreSQL", command, directory().log());
  }

  /** The last line of the pid file is the postmaster's own word on its state. */
  @Override
  boolean isReadyOn(int port) {
    try {
      List<String> lines = Files.readAllLines(pidFile());
      return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  void end(ServerProcess running) {
    stopFast();
  }

  /** PostgreSQL takes any living process with the noted number for itself, so remove the note. */
  private void deleteStalePidFile() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot delete " + pidFile(), e);
    }
  }

  private String notedPid() {
    try {
      return Files.readString(pidFile()).lines().findFirst().orElse("").strip();
    } catch (IOException _) {
      return ""; // a postmaster that ended took its note with it
    }
  }

  private void initialise() {
    directory().password();
    List<String> command = command("initdb");
    command.addAll(List.of("-D", directory().data().toString(), "-U", SUPERUSER));
    command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + directory().passwordFile()));
    command.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"));
    if (!directory().kept()) {
      command.add("--no-sync");
    }
    ServerProcess.run("initdb", command, directory().log());
  }

  private List<String> settings(int port) {
    String durable = directory().kept() ? "on" : "off";
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "timezone=UTC",
        "log_timezone=UTC",
        "max_connections=200",
        "fsync=" + durable,
        "synchronous_commit=" + durable,
        "full_page_writes=" + durable);
  }

  private Path pidFile() {
    return directory().data().resolve("postmaster.pid");
  }

  private void stopFast() {
    List<String> command = command("pg_ctl");
    command.addAll(List.of("-D", directory().data().toString()));
    command.addAll(List.of("stop", "-m", "fast", "-w", "-t", "30"));
    ServerProcess.run("pg_ctl", command, directory().log());
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private List<String> command(String program) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(programs.resolve(program).toString());
    return command;
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot tell which user this is", e);
    }
  }
}
