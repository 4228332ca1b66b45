package io.plimsoll.collect.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class path for another user. What that user cannot reach is laid once more into a directory
 * that its group can read, which ends with this process. The service's own settings are left out:
 * they may hold secrets.
 */
final class ReadableClassPath {
  private static final Pattern SETTINGS =
      Pattern.compile("(application|bootstrap)\\b.*\\.(ya?ml|properties)");

  private final int group;
  private @Nullable Path copies;
  private int entries;

  private ReadableClassPath(int group) {
    this.group = group;
  }

  /**
   * @throws UncheckedIOException when it cannot be laid
   */
  static List<Path> of(List<Path> classPath, int group) {
    ReadableClassPath readable = new ReadableClassPath(group);
    return classPath.stream().map(readable::entry).toList();
  }

  private Path entry(Path entry) {
    try {
      Path real = entry.toRealPath();
      return isPublic(real) ? real : copied(real);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPublic(Path entry) throws IOException {
    for (Path above = entry.getParent(); above != null; above = above.getParent()) {
      if (!allows(above, PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    for (Path file : below(entry)) {
      if (!allows(file, PosixFilePermission.OTHERS_READ)) {
        return false;
      }
    }
    return true;
  }

  private static boolean allows(Path path, PosixFilePermission permission) throws IOException {
    return Files.getPosixFilePermissions(path).contains(permission);
  }

  private static List<Path> below(Path entry) throws IOException {
    try (Stream<Path> files = Files.walk(entry)) {
      return files.toList();
    }
  }

  private Path copied(Path entry) throws IOException {
    // Two entries may have the same name.
    Path copy = copies().resolve(entries++ + "-" + entry.getFileName());
    for (Path from : below(entry)) {
      Path to = copy.resolve(entry.relativize(from).toString());
      if (Files.isDirectory(from)) {
        open(Files.createDirectory(to), "rwxr-x---");
      } else if (!SETTINGS.matcher(from.getFileName().toString()).matches()) {
        open(Files.copy(from, to), "rw-r-----");
      }
    }
    return copy;
  }

  private Path copies() throws IOException {
    @Nullable Path made = copies;
    if (made == null) {
      Path fresh = open(Files.createTempDirectory("plimsoll-collectors"), "rwxr-x---");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(fresh)));
      copies = fresh;
      made = fresh;
    }
    return made;
  }

  private Path open(Path path, String permissions) throws IOException {
    Files.setAttribute(path, "unix:gid", group);
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static void remove(Path directory) {
    try {
      for (Path path : below(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (FileSystemException e) {
      // Somebody else is clearing up.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
