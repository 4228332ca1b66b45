package io.plimsoll.bench.exposure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that others measure with, run and watched. */
final class Peer {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private Peer() {}

  /** What came of it. */
  sealed interface Outcome {}

  /**
   * It ran to its end.
   *
   * @param output its standard output
   * @param seconds by the clock
   * @param cpuSeconds of CPU time
   * @param connections TCP connections that were begun meanwhile
   */
  record Ran(String output, double seconds, double cpuSeconds, long connections)
      implements Outcome {}

  /** It told nothing, and why. */
  record Missing(String reason) implements Outcome {}

  static Outcome run(Duration most, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("plimsoll-bench", ".out");
    try {
      return run(most, command, output);
    } finally {
      Files.delete(output);
    }
  }

  private static Outcome run(Duration most, List<String> command, Path output)
      throws IOException, InterruptedException {
    long connections = Kernel.connectionsBegun();
    double cpu = Kernel.endedChildrenSeconds();
    long began = System.nanoTime();
    Process process;
    try {
      process = start(command, output);
    } catch (IOException noProgram) {
      return new Missing("not installed");
    }
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      end(process);
      return new Missing("not done after " + most.toSeconds() + " s");
    }
    return new Ran(
        Files.readString(output),
        (System.nanoTime() - began) / NANOS,
        Kernel.endedChildrenSeconds() - cpu,
        Kernel.connectionsBegun() - connections);
  }

  private static Process start(List<String> command, Path output) throws IOException {
    return new ProcessBuilder(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** With whatever it started itself. */
  private static void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
