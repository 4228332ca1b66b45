package io.plimsoll.collect.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A document on this machine. */
public final class LocalDocument {
  private LocalDocument() {}

  /**
   * The bytes of a file, or of an archive of the files of a directory.
   *
   * @throws IOException when it cannot be read, or is longer than is taken
   */
  public static byte[] bytes(Path path, FeedSize size) throws IOException {
    return Files.isDirectory(path) ? Packing.of(files(path), size) : file(path, size);
  }

  private static byte[] file(Path file, FeedSize size) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Packing.of(in, size);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
