package io.plimsoll.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The service as a process of its own, as an operator runs it. */
final class ServiceProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final int LOG_LINES_TOLD = 15;

  private final Process process;
  private final URI address;
  private final Path log;

  private ServiceProcess(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  static ServiceProcess start(Options options, List<String> settings) {
    int port = options.port() == 0 ? freePort() : options.port();
    List<String> words = new ArrayList<>(options.command());
    words.add("--server.port=" + port);
    words.add("--plimsoll.data=" + options.data().toAbsolutePath());
    words.addAll(settings);
    return start(new ProcessBuilder(words), port, options.data());
  }

  /** By the launcher, with what the environment tells it. */
  static ServiceProcess up(Path launcher, Path data, Map<String, String> environment) {
    int port = freePort();
    ProcessBuilder up =
        new ProcessBuilder(
            launcher.toString(), "up", "--port", String.valueOf(port), "--data", data.toString());
    up.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
    up.environment().putAll(environment);
    return start(up, port, data);
  }

  private static ServiceProcess start(ProcessBuilder command, int port, Path data) {
    try {
      Files.createDirectories(data);
      Path log = data.resolve("service.log");
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      ServiceProcess service =
          new ServiceProcess(process, URI.create("http://127.0.0.1:" + port), log);
      Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop-service"));
      return service;
    } catch (IOException e) {
      throw new DemoFailure("the service could not be started: " + e.getMessage(), e);
    }
  }

  /** Programs that it has started and that still run. */
  List<String> children() {
    return process
        .descendants()
        .flatMap(child -> child.info().command().stream())
        .map(program -> Path.of(program).getFileName().toString())
        .toList();
  }

  URI address() {
    return address;
  }

  Path log() {
    return log;
  }

  void awaitReady(HttpClient http) {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new DemoFailure("the service ended with " + process.exitValue() + "\n" + lastLines());
      }
      if (ready(http)) {
        return;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new DemoFailure(
        "the service was not ready within " + START.toSeconds() + " s\n" + lastLines());
  }

  private boolean ready(HttpClient http) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted while the service was starting", e);
    }
  }

  private String lastLines() {
    try (Stream<String> lines = Files.lines(log)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - LOG_LINES_TOLD), all.size()));
    } catch (IOException | UncheckedIOException e) {
      return "its log could not be read: " + log;
    }
  }

  void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DemoFailure("no free port on loopback", e);
    }
  }
}
