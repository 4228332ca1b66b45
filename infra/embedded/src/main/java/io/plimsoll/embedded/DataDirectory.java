package io.plimsoll.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory one server keeps everything in: data, log, password and the lock that gives it to
 * one process at a time.
 */
final class DataDirectory implements AutoCloseable {
  private static final FileAttribute<?> OWNER_ONLY_DIRECTORY = permissions("rwx------");
  private static final FileAttribute<?> OWNER_ONLY_FILE = permissions("rw-------");
  private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(30);

  private final Path root;
  private final boolean kept;
  private final FileChannel lockFile;

  private DataDirectory(Path root, boolean kept) {
    this.root = root;
    this.kept = kept;
    this.lockFile = lock(root);
  }

  static DataDirectory kept(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute, OWNER_ONLY_DIRECTORY);
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot create the data directory " + absolute, e);
    }
    return new DataDirectory(absolute, true);
  }

  static DataDirectory throwAway(String name) {
    try {
      return new DataDirectory(Files.createTempDirectory("plimsoll-" + name + "-"), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean kept() {
    return kept;
  }

  Path root() {
    return root;
  }

  Path data() {
    return root.resolve("data");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  /** The server's password: made once, readable by the owner of the directory only. */
  String password() {
    try {
      if (!Files.exists(passwordFile())) {
        writePrivately("password", newPassword() + "\n");
      }
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot read " + passwordFile(), e);
    }
  }

  /** Writes a file that only the owner may read. */
  Path writePrivately(String name, String content) {
    Path file = root.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createFile(file, OWNER_ONLY_FILE);
      }
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot write " + file, e);
    }
  }

  /** Processes whose working directory is the data directory: both servers change into it. */
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, data())).toList();
  }

  void awaitNoProcesses() {
    for (ProcessHandle process : processes()) {
      try {
        process.onExit().get(ORPHAN_PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EmbeddedServerException(
            "interrupted while process " + process.pid() + " ends", e);
      } catch (ExecutionException | TimeoutException e) {
        throw new EmbeddedServerException(
            "process " + process.pid() + " still uses " + data() + ": end it", e);
      }
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
      if (!kept) {
        delete(root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean worksIn(ProcessHandle process, Path directory) {
    try {
      Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
      return Files.readSymbolicLink(workingDirectory).equals(directory.toRealPath());
    } catch (IOException _) {
      return false; // ended meanwhile, or another user's
    }
  }

  private static FileChannel lock(Path root) {
    Path file = root.resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw inUse(root, holder);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.UTF_8)));
      return channel;
    } catch (IOException e) {
      throw new EmbeddedServerException("cannot lock the data directory " + root, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // held by this very process
    }
  }

  private static EmbeddedServerException inUse(Path root, String holder) {
    return new EmbeddedServerException(
        String.format(
            Locale.ROOT,
            "the data directory %s is in use by process %s: stop it or choose another directory",
            root,
            holder));
  }

  private static String ownPid() {
    return String.valueOf(ProcessHandle.current().pid());
  }

  private static String newPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static FileAttribute<?> permissions(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
