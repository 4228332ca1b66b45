package io.plimsoll.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One running child process that writes to a log file. */
final class ServerProcess {
  private static final int LOG_TAIL_LINES = 12;

  private final String name;
  private final Path log;
  private final Process process;

  private ServerProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /** In a session of its own, so that Ctrl-C reaches the service first, not its database. */
  static ServerProcess start(String name, List<String> command, Path log) {
    List<String> detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    return new ServerProcess(name, log, launch(detached, log));
  }

  static void run(String name, List<String> command, Path log) {
    new ServerProcess(name, log, launch(command, log)).awaitSuccess();
  }

  void awaitReady(BooleanSupplier ready, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      if (exitedWithin(20)) {
        throw failure("ended before it was ready");
      }
      if (System.nanoTime() > deadline) {
        kill();
        throw failure("was not ready within " + limit.toSeconds() + " s");
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** SIGTERM, then SIGKILL for one that does not listen. */
  void stop(Duration patience) {
    process.destroy();
    if (!exitedWithin(patience.toMillis())) {
      kill();
    }
  }

  /** SIGKILL: nothing is flushed, nothing cleaned up. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  private void awaitSuccess() {
    if (awaitExit() != 0) {
      throw failure("failed with status " + process.exitValue());
    }
  }

  private int awaitExit() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private boolean exitedWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private EmbeddedServerException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new EmbeddedServerException("interrupted while waiting for " + name, cause);
  }

  private EmbeddedServerException failure(String what) {
    return new EmbeddedServerException(
        name + " " + what + "; its log " + log + " ends:\n" + tail());
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }

  private static Process launch(List<String> command, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
