package io.plimsoll.bench.exposure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the kernel counted of this network namespace and of this process. */
final class Kernel {
  private static final Path NETWORK = Path.of("/proc/net/snmp");
  private static final Path PROCESS = Path.of("/proc/self/stat");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path PEAKS = Path.of("/proc/self/clear_refs");
  // proc(5): fields 16 and 17 of stat, the first two of which are cut off with the name.
  private static final int CHILDREN_USER = 13;
  private static final double TICKS_PER_SECOND = 100;
  private static final double KIB = 1024;
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Kernel() {}

  /** TCP connections that were begun in this namespace, by whomever. */
  static long connectionsBegun() {
    List<String> tcp = lines(NETWORK).stream().filter(line -> line.startsWith("Tcp:")).toList();
    int column = Arrays.asList(tcp.getFirst().split(" ", -1)).indexOf("ActiveOpens");
    return Long.parseLong(tcp.getLast().split(" ", -1)[column]);
  }

  /** CPU seconds of the programs that this one started and that have ended. */
  static double endedChildrenSeconds() {
    String stat = String.join("", lines(PROCESS));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1]))
        / TICKS_PER_SECOND;
  }

  /** CPU seconds of this process. */
  static double ownSeconds() {
    return MACHINE.getProcessCpuTime() / NANOS;
  }

  /** Lets {@link #peakMebibytes} count from now. */
  static void forgetPeak() throws IOException {
    Files.writeString(PEAKS, "5");
  }

  /** The most memory this process had resident. */
  static double peakMebibytes() {
    return lines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
