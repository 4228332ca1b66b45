package io.plimsoll.demo;

import io.plimsoll.embedded.EmbeddedPostgres;
import io.plimsoll.embedded.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the launcher keeps to the servers that the environment names: for these none is started,
 * for each that is not named one is.
 */
final class LauncherCheck {
  private static final String POSTGRES = "postgres";
  private static final String REDIS = "redis-server";

  /** Which of the two the environment names. */
  private record Named(boolean database, boolean cache) {
    @Override
    public String toString() {
      return (database ? "SPRING_DATASOURCE_URL" : "")
          + (database && cache ? " and " : "")
          + (cache ? "SPRING_DATA_REDIS_URL" : "");
    }
  }

  private final Path launcher;
  private final HttpClient http = HttpClient.newHttpClient();

  private LauncherCheck(Path launcher) {
    this.launcher = launcher;
  }

  /** Takes the launcher's path; fails at the first thing that is not as it should be. */
  public static void main(String[] arguments) {
    LauncherCheck check = new LauncherCheck(Path.of(arguments[0]).toAbsolutePath());
    try {
      Stream.of(new Named(true, true), new Named(true, false), new Named(false, true))
          .forEach(check::run);
    } catch (DemoFailure e) {
      System.err.println("plimsoll: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run(Named named) {
    try (EmbeddedPostgres database = EmbeddedPostgres.throwAway();
        EmbeddedRedis cache = EmbeddedRedis.throwAway()) {
      Path data = Files.createTempDirectory("plimsoll-launcher");
      try (ServiceProcess service =
          ServiceProcess.up(launcher, data, environment(named, database, cache))) {
        service.awaitReady(http);
        judge(named, service.children(), data);
      }
      delete(data);
      System.out.println("  with " + named + ": as it should be");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(
      Named named, EmbeddedPostgres database, EmbeddedRedis cache) {
    Map<String, String> environment = new HashMap<>();
    if (named.database()) {
      environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl("postgres"));
      environment.put("SPRING_DATASOURCE_USERNAME", database.username());
      environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
    }
    if (named.cache()) {
      environment.put("SPRING_DATA_REDIS_URL", cache.url());
    }
    return environment;
  }

  private static void judge(Named named, List<String> children, Path data) {
    expect(named, !named.database(), children.contains(POSTGRES), POSTGRES);
    expect(named, !named.database(), Files.exists(data.resolve("postgres")), "data/postgres");
    expect(named, !named.cache(), children.contains(REDIS), REDIS);
    expect(named, !named.cache(), Files.exists(data.resolve("redis")), "data/redis");
  }

  private static void expect(Named named, boolean wanted, boolean there, String what) {
    if (wanted != there) {
      throw new DemoFailure(
          "with %s, ./plimsoll up %s %s of its own"
              .formatted(named, there ? "has" : "does not have", what));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
