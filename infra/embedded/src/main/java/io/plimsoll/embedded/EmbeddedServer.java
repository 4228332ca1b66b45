package io.plimsoll.embedded;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real server as a child process that listens on 127.0.0.1 only and asks for a password. */
public abstract sealed class EmbeddedServer implements AutoCloseable
    permits EmbeddedPostgres, EmbeddedRedis {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int PORT_ATTEMPTS = 5;

  private final DataDirectory directory;
  private @Nullable ServerProcess process;
  private int port;

  EmbeddedServer(DataDirectory directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /** Starts, or starts again after {@link #stop} or {@link #kill}, then on the same port. */
  public final synchronized void start() {
    if (isRunning()) {
      return;
    }
    if (!directory.processes().isEmpty()) {
      endOrphans();
      directory.awaitNoProcesses();
    }
    prepare();
    launch();
  }

  /** Ends cleanly: sessions are closed and what was acknowledged is on disk. */
  public final synchronized void stop() {
    if (process != null && process.isAlive()) {
      end(process);
    }
    process = null;
  }

  /** SIGKILL, as the kernel or an operator would do. */
  public final synchronized void kill() {
    if (process != null) {
      process.kill();
      process = null;
    }
  }

  public final synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /**
   * The server's process id.
   *
   * @throws IllegalStateException when it does not run
   */
  public final synchronized long pid() {
    if (process == null) {
      throw new IllegalStateException("the server is not running");
    }
    return process.pid();
  }

  public final synchronized int port() {
    return port;
  }

  public final String password() {
    return directory.password();
  }

  /** Stops; throw-away data are deleted, kept data are free for the next process. */
  @Override
  public final void close() {
    try (directory) {
      stop();
    }
  }

  final DataDirectory directory() {
    return directory;
  }

  /** Those of a service that was killed: we hold the lock, so nobody else can want them. */
  abstract void endOrphans();

  abstract void prepare();

  abstract ServerProcess launchOn(int port);

  abstract boolean isReadyOn(int port);

  abstract void end(ServerProcess running);

  /** For constructors' callers: a server that does not come up must not keep its directory. */
  final void startOrClose() {
    try {
      start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void launch() {
    if (port != 0) {
      process = launchAndAwait(port);
      return;
    }
    for (int attempt = 1; port == 0; attempt++) {
      launchOnFreePort(attempt);
    }
  }

  /** Another process may take the free port before the server does: then try the next one. */
  private void launchOnFreePort(int attempt) {
    int candidate = LoopbackPort.free();
    try {
      process = launchAndAwait(candidate);
      port = candidate;
    } catch (EmbeddedServerException e) {
      if (attempt == PORT_ATTEMPTS) {
        throw e;
      }
    }
  }

  private ServerProcess launchAndAwait(int candidate) {
    ServerProcess launched = launchOn(candidate);
    launched.awaitReady(() -> isReadyOn(candidate), START_LIMIT);
    return launched;
  }
}
