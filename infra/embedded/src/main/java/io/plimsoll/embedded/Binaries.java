package io.plimsoll.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server programs, unpacked from their Maven artifacts once per user and version. */
final class Binaries {
  private static final Map<String, String> POSTGRES =
      Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");
  private static final Map<String, String> REDIS =
      Map.of(
          "amd64",
          "/redis-server-6.2.6-v5-linux-amd64",
          "aarch64",
          "/redis-server-6.2.7-linux-arm64");

  private Binaries() {}

  /** The directory that holds {@code postgres}, {@code initdb} and {@code pg_ctl}. */
  static Path postgres() {
    return unpacked("PostgreSQL", "SPRING_DATASOURCE_URL", POSTGRES, Binaries::untar)
        .resolve("bin");
  }

  static Path redis() {
    return unpacked("Redis", "SPRING_DATA_REDIS_URL", REDIS, Binaries::copyExecutable)
        .resolve("redis-server");
  }

  private static Path unpacked(
      String server, String variable, Map<String, String> resources, Unpacking unpacking) {
    String resource = resources.get(System.getProperty("os.arch"));
    if (resource == null || !System.getProperty("os.name").equals("Linux")) {
      throw notBundled(server, variable);
    }
    URL archive = Binaries.class.getResource(resource);
    if (archive == null) {
      throw notBundled(server, variable);
    }
    try {
      Path target = cache().resolve(directoryName(resource, archive));
      if (!Files.isDirectory(target)) {
        unpackAside(archive, target, unpacking);
      }
      return target;
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot unpack " + server + " into " + cache(), e);
    }
  }

  /** Name and size tell one version's artifact from another's without reading all of it. */
  private static String directoryName(String resource, URL archive) throws IOException {
    long size = archive.openConnection().getContentLengthLong();
    return resource.substring(1).replaceAll("\\.txz$", "") + "-" + size;
  }

  /** Unpacks beside the target and renames, so that no one ever sees half of it. */
  private static void unpackAside(URL archive, Path target, Unpacking unpacking)
      throws IOException {
    Path aside = Files.createTempDirectory(Files.createDirectories(cache()), "unpacking-");
    try (InputStream in = archive.openStream()) {
      unpacking.unpack(in, aside);
    }
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  private static void untar(InputStream archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        extract(tar, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(path.getParent());
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0) {
        makeExecutable(path);
      }
    }
  }

  private static void copyExecutable(InputStream program, Path target) throws IOException {
    Path file = target.resolve("redis-server");
    Files.copy(program, file);
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Per user rather than in a shared temporary directory, where others could plant programs. */
  private static Path cache() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path base =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return base.resolve("plimsoll");
  }

  private static EmbeddedServerException notBundled(String server, String variable) {
    return new EmbeddedServerException(
        "no embedded "
            + server
            + " for "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ": run one and set "
            + variable);
  }

  @FunctionalInterface
  private interface Unpacking {
    void unpack(InputStream archive, Path target) throws IOException;
  }
}
