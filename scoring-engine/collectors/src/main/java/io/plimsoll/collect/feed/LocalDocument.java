package io.plimsoll.collect.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A document on this machine. */
public final class LocalDocument {
  private LocalDocument() {}

  /**
   * The bytes of a file, or of an archive of the files of a directory.
   *
   * @throws IOException when it cannot be read, or is longer than {@code mostBytes}
   */
  public static byte[] bytes(Path path, int mostBytes) throws IOException {
    return Files.isDirectory(path) ? archive(path, mostBytes) : file(path, mostBytes);
  }

  private static byte[] file(Path file, int mostBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw new IOException("longer than " + mostBytes + " bytes");
      }
      return bytes;
    }
  }

  /** The same files make the same bytes, so that a copy is known to be the same. */
  private static byte[] archive(Path directory, int mostBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int left = mostBytes;
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files(directory)) {
        byte[] bytes = file(file, left);
        left -= bytes.length;
        ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
