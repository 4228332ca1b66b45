package io.plimsoll.embedded;

/**
 * One throw-away PostgreSQL and one throw-away Redis for all tests of a JVM, started when first
 * asked for and ended with it. A test that kills or stops a server starts its own.
 */
public final class TestServers {
  private TestServers() {}

  public static EmbeddedPostgres postgres() {
    return Postgres.SHARED;
  }

  public static EmbeddedRedis redis() {
    return Redis.SHARED;
  }

  private static void closeAtExit(AutoCloseable server) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server)));
  }

  private static void closeQuietly(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      System.err.println("could not end a test server: " + e.getMessage());
    }
  }

  private static final class Postgres {
    static final EmbeddedPostgres SHARED = EmbeddedPostgres.throwAway();

    static {
      closeAtExit(SHARED);
    }
  }

  private static final class Redis {
    static final EmbeddedRedis SHARED = EmbeddedRedis.throwAway();

    static {
      closeAtExit(SHARED);
    }
  }
}
