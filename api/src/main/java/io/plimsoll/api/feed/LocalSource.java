package io.plimsoll.api.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A file, or a directory whose files together are the document. */
record LocalSource(Path path) implements FeedSource {

  @Override
  public String shown() {
    return path.toString();
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public Fetched fetch(@Nullable Kept known, int mostBytes) throws IOException {
    byte[] bytes = Files.isDirectory(path) ? archive(mostBytes) : file(path, mostBytes);
    return new Fetched.Document(bytes, null, null);
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
  private byte[] archive(int mostBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int left = mostBytes;
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files()) {
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

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
