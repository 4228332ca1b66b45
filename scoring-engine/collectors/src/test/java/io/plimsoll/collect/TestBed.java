package io.plimsoll.collect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** The bed that {@code ./plimsoll testbed up} laid, for tests that want real servers. */
final class TestBed {
  private static final String STATE = ".plimsoll/testbed";

  /** There while {@code ./plimsoll test} lays the bed beside the build. */
  private static final String COMING = ".plimsoll/testbed.coming";

  /** Counted from when the laying began. */
  private static final Duration LONGEST_LAYING = Duration.ofMinutes(4);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  final Queue<OutboundDecision> audit = new ConcurrentLinkedQueue<>();
  private final Map<String, String> properties;
  private final Scanner scanner;

  private TestBed(Map<String, String> properties) {
    this.properties = properties;
    scanner = new Scanner(CollectorConfig.of(properties), audit::add, InstantSource.system());
  }

  /** The bed; a test that finds none is skipped and says so. */
  static TestBed find() {
    return find(Map.of());
  }

  /** The same with other settings. */
  static TestBed find(Map<String, String> changes) {
    Path state = root().resolve(STATE);
    awaitIfComing(root().resolve(COMING));
    assumeTrue(
        Files.exists(state.resolve("up")),
        "the test bed is down; lay it with ./plimsoll testbed up (root, Debian)");
    Map<String, String> properties = read(state.resolve("scan.properties"));
    properties.putAll(changes);
    return new TestBed(properties);
  }

  private static void awaitIfComing(Path coming) {
    while (isComing(coming.toFile())) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static boolean isComing(File coming) {
    return coming.exists()
        && System.currentTimeMillis() < coming.lastModified() + LONGEST_LAYING.toMillis();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    for (Path up = folder; up != null; up = up.getParent()) {
      if (Files.exists(up.resolve("openapi.yaml"))) {
        return up;
      }
    }
    return folder;
  }

  private static Map<String, String> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties read = new Properties();
      read.load(reader);
      Map<String, String> properties = new TreeMap<>();
      read.forEach((key, value) -> properties.put((String) key, (String) value));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> properties() {
    return properties;
  }

  /** What some groups see of a domain. */
  ObservationSet scan(String name, Group... groups) {
    DomainName domain = new DomainName(name);
    Consent consent = new Consent("test bed", Set.of(domain), Instant.EPOCH, null);
    ScanRequest request = new ScanRequest(consent, List.of(domain), Set.of(groups));
    List<Observation> seen = scanner.scan(request, ScanListener.SILENT);
    return new ObservationSet(List.of(name), seen);
  }
}
