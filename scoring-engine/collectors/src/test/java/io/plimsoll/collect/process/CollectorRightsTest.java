package io.plimsoll.collect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the process of the collectors may do on this machine. */
class CollectorRightsTest {
  private static final String NOBODY = "65534";

  @TempDir private Path scratch;

  @Test
  void scanWhenApartThenTheProcessHasNeitherSecretsNorRights() throws IOException {
    try (SampleCompany company = SampleCompany.start();
        ServerSocket database = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket connection = new Socket(database.getInetAddress(), database.getLocalPort());
        RemoteScanner apart = scanner(company)) {
      look(apart, new DomainName(company.domain()));
      Path process = Path.of("/proc/" + apart.pid().orElseThrow());
      assertThat(connection.isConnected()).isTrue();
      assertThat(Files.readAllBytes(process.resolve("environ"))).isEmpty();
      assertThat(Files.readString(process.resolve("cmdline")))
          .contains("-Xmx128m")
          .doesNotContain("password", "datasource");
      assertThat(sockets(Path.of("/proc/self"))).isNotEmpty();
      assertThat(sockets(process)).doesNotContainAnyElementsOf(sockets(Path.of("/proc/self")));
      assertThat(status(process, "NoNewPrivs")).isEqualTo("1");
      if (CollectorCommand.isRoot()) {
        assertThat(status(process, "Uid").split("\t")).containsOnly(NOBODY).hasSize(4);
        assertThat(status(process, "Gid").split("\t")).containsOnly(NOBODY).hasSize(4);
        assertThat(status(process, "Groups")).isBlank();
        assertThat(status(process, "CapEff")).matches("0+");
        assertThat(status(process, "CapPrm")).matches("0+");
      }
    }
  }

  @Test
  void asUserWhenTheWorkerIsRootThenItsEnvironmentAndFilesAreClosed() throws Exception {
    assumeTrue(CollectorCommand.isRoot(), "only root can give its rights up: run this as root");
    Path secret = Files.writeString(scratch.resolve("password"), "secret");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    String own = "/proc/" + ProcessHandle.current().pid();
    assertThat(read(own + "/status")).isZero();
    assertThat(read(own + "/environ")).isNotZero();
    assertThat(read(own + "/mem")).isNotZero();
    assertThat(read(own + "/fd/0")).isNotZero();
    assertThat(read(secret.toString())).isNotZero();
  }

  @Test
  void ofWhenTheClassPathIsClosedThenLaidOpenForTheGroupWithoutSettings() throws IOException {
    assumeTrue(CollectorCommand.isRoot(), "only root can give files to another group: run as root");
    Path closed = Files.createDirectory(scratch.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Path classes = Files.createDirectory(closed.resolve("classes"));
    Files.createDirectory(classes.resolve("inner"));
    Files.writeString(classes.resolve("inner/A.class"), "class");
    Files.writeString(classes.resolve("application-production.yaml"), "password: secret");
    Path library = Files.writeString(closed.resolve("library.jar"), "library");
    Path archive = archive(closed.resolve("app.jar"), "library.jar");

    List<Path> entries = ClassPath.entries(archive + ":" + classes);
    List<Path> laid = ReadableClassPath.of(entries, CollectorCommand.NOBODYS_GROUP);

    assertThat(entries).containsExactly(archive, library, classes);
    assertThat(laid).hasSize(3).noneMatch(path -> path.startsWith(closed));
    assertThat(laid.get(0)).hasSameBinaryContentAs(archive);
    assertThat(laid.get(1)).hasContent("library");
    assertThat(laid.get(2).resolve("inner/A.class")).hasContent("class");
    assertThat(laid.get(2).resolve("application-production.yaml")).doesNotExist();
    assertThat(Files.getAttribute(laid.get(1), "unix:gid")).isEqualTo(65534);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(laid.get(1))))
        .isEqualTo("rw-r-----");
  }

  private static Path archive(Path place, String added) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, added);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(place), manifest)) {
      jar.finish();
    }
    return place;
  }

  private static RemoteScanner scanner(SampleCompany company) {
    return new RemoteScanner(
        CollectorCommand.candidates("nobody", 128),
        company.properties(),
        seen -> List.of(),
        decision -> {},
        MailMemory.NONE,
        CommonPace.ALONE,
        new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30)));
  }

  private static void look(RemoteScanner scanner, DomainName domain) {
    Consent consent = new Consent("rights", Set.of(domain), Instant.EPOCH, null);
    scanner.scan(
        new ScanRequest(consent, List.of(domain), Set.of(Group.VENDOR)), ScanListener.SILENT);
  }

  /** The exit code of reading a file with the rights of the collectors. */
  private static int read(String file) throws IOException, InterruptedException {
    return new ProcessBuilder(
            CollectorCommand.asUser("nobody", List.of("/usr/bin/head", "-c", "1", file)))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static String status(Path process, String field) throws IOException {
    try (Stream<String> lines = Files.lines(process.resolve("status"))) {
      return lines
          .filter(line -> line.startsWith(field + ":"))
          .map(line -> line.substring(field.length() + 1).strip())
          .collect(Collectors.joining());
    }
  }

  private static Set<String> sockets(Path process) throws IOException {
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      return open.map(CollectorRightsTest::target)
          .filter(target -> target.startsWith("socket:"))
          .collect(Collectors.toSet());
    }
  }

  /** What a descriptor stands for; it may be closed by now. */
  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
