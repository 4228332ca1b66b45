package io.plimsoll.collect.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the process is started: with a bounded heap, and fewer rights than the worker where the
 * machine has a way to take them.
 */
public final class CollectorCommand {
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  // By number: its name differs between distributions.
  private static final String NOBODYS_GROUP = "--regid=65534";

  private CollectorCommand() {}

  /**
   * The ways to start it, the one with the fewest rights first.
   *
   * @param user whom it runs as when this process is root's
   * @param heapMegabytes the most it may use for objects
   */
  public static List<List<String>> candidates(String user, int heapMegabytes) {
    return candidates(user, java(heapMegabytes));
  }

  static List<List<String>> candidates(String user, List<String> java) {
    if (!Files.isExecutable(SETPRIV)) {
      return List.of(java);
    }
    List<List<String>> ways = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      ways.add(behind(java, "--reuid=" + user, NOBODYS_GROUP, "--clear-groups", "--inh-caps=-all"));
    }
    ways.add(behind(java));
    return ways;
  }

  private static List<String> behind(List<String> java, String... options) {
    Stream<String> setpriv = Stream.of(SETPRIV.toString(), "--no-new-privs");
    return Stream.of(setpriv, Stream.of(options), java.stream()).flatMap(words -> words).toList();
  }

  static List<String> java(int heapMegabytes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Xmx" + heapMegabytes + "m",
        // What libraries have to say is no report.
        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
        "-cp",
        System.getProperty("java.class.path"),
        CollectorMain.class.getName());
  }
}
