package io.plimsoll.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates the jOOQ classes from a real PostgreSQL after all migrations, because nothing else
 * understands roles, policies, functions and partitions. Does nothing when neither the migrations
 * nor the generator changed since the last time.
 */
public final class GenerateJooq {
  private GenerateJooq() {}

  /**
   * Runs the generation.
   *
   * @param arguments the directory with {@code roles.sql} and {@code migration}, and the directory
   *     for the generated sources
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: GenerateJooq <sql directory> <target directory>");
    }
    generate(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  static boolean generate(Path sql, Path target) throws Exception {
    Path stamp = target.resolve("digest");
    String digest = InputDigest.of(sql);
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return false;
    }
    deleteAll(target);
    try (var database = MigratedDatabase.from(sql)) {
      JooqGeneration.run(database.connection(), target);
    }
    Files.writeString(stamp, digest);
    return true;
  }

  private static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    for (Path path : deepestFirst(directory)) {
      Files.delete(path);
    }
  }

  private static List<Path> deepestFirst(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
