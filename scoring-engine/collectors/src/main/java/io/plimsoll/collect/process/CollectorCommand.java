package io.plimsoll.collect.process;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the process is started: with a bounded heap, and fewer rights than the worker where the
 * machine has a way to take them.
 */
public final class CollectorCommand {
  private static final Logger LOG = LoggerFactory.getLogger(CollectorCommand.class);
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  // By number: its name differs between distributions.
  static final int NOBODYS_GROUP = 65534;

  private CollectorCommand() {}

  /**
   * The ways to start it, the one with the fewest rights first.
   *
   * @param user whom it runs as when this process is root's
   * @param heapMegabytes the most it may use for objects
   */
  public static List<List<String>> candidates(String user, int heapMegabytes) {
    List<Path> classPath = ClassPath.entries(System.getProperty("java.class.path"));
    List<String> java = java(heapMegabytes, classPath);
    if (!Files.isExecutable(SETPRIV)) {
      return List.of(java);
    }
    List<List<String>> ways = new ArrayList<>();
    if (isRoot()) {
      asUser(user, heapMegabytes, classPath).ifPresent(ways::add);
    }
    ways.add(behind(java));
    return ways;
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Optional<List<String>> asUser(
      String user, int heapMegabytes, List<Path> classPath) {
    try {
      List<Path> readable = ReadableClassPath.of(classPath, NOBODYS_GROUP);
      return Optional.of(asUser(user, java(heapMegabytes, readable)));
    } catch (UncheckedIOException e) {
      LOG.warn("the collectors' user cannot be given the class path", e);
      return Optional.empty();
    }
  }

  /** A command with that user's rights and none of this process's. */
  static List<String> asUser(String user, List<String> command) {
    return behind(
        command,
        "--reuid=" + user,
        "--regid=" + NOBODYS_GROUP,
        "--clear-groups",
        "--inh-caps=-all");
  }

  private static List<String> behind(List<String> java, String... options) {
    Stream<String> setpriv = Stream.of(SETPRIV.toString(), "--no-new-privs");
    return Stream.of(setpriv, Stream.of(options), java.stream()).flatMap(words -> words).toList();
  }

  static List<String> java(int heapMegabytes, List<Path> classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Xmx" + heapMegabytes + "m",
        // What libraries have to say is no report.
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
        "-cp",
        ClassPath.text(classPath),
        CollectorMain.class.getName());
  }
}
