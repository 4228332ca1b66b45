package io.plimsoll.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Another JVM that starts a server on kept data and holds it until it is killed. */
final class HoldingService implements AutoCloseable {
  private final Process process;
  private final ProcessHandle server;

  private HoldingService(Process process, ProcessHandle server) {
    this.process = process;
    this.server = server;
  }

  static HoldingService start(String server, Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldingService.class.getName(),
                server,
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader();
    return new HoldingService(
        process, ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow());
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path directory = Path.of(arguments[1]);
    EmbeddedServer server =
        arguments[0].equals("postgres")
            ? EmbeddedPostgres.keptIn(directory, 0)
            : EmbeddedRedis.keptIn(directory, 0);
    System.out.println(server.pid());
    Thread.currentThread().join();
  }

  long pid() {
    return process.pid();
  }

  ProcessHandle server() {
    return server;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    server.destroyForcibly();
  }
}
