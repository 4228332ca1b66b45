package io.plimsoll.api.testing;

import io.plimsoll.api.PlimsollApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A worker as a process of its own, so that it can die without a word. */
public final class WorkerProcess implements AutoCloseable {
  private final Process process;

  private WorkerProcess(Process process) {
    this.process = process;
  }

  /** Starts a service with the role {@code worker} and the arguments of the others. */
  public static WorkerProcess start(List<String> arguments) {
    try {
      Path data = Files.createTempDirectory("plimsoll-worker");
      List<String> words = new ArrayList<>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:TieredStopAtLevel=1"));
      words.addAll(List.of("-cp", System.getProperty("java.class.path")));
      words.add(PlimsollApplication.class.getName());
      words.addAll(arguments);
      words.addAll(
          List.of("--server.port=0", "--plimsoll.data=" + data, "--plimsoll.roles=worker"));
      return new WorkerProcess(
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("worker.log").toFile())
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of the collectors, when it has one. */
  public Optional<ProcessHandle> collectors() {
    return process.children().filter(ProcessHandle::isAlive).findFirst();
  }

  /** SIGKILL: nothing is closed, nothing is written. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
