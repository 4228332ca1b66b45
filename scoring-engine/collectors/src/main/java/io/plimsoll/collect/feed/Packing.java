package io.plimsoll.collect.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes a document as it comes, and packs one that is longer than is carried. The same document
 * makes the same bytes, so that a copy is known to be the same.
 */
public final class Packing {
  private static final int BLOCK = 1 << 16;

  private final FeedSize size;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private long left;

  private Packing(FeedSize size) {
    this.size = size;
    this.left = size.unpacked();
  }

  /**
   * @throws IOException when it cannot be read, or is longer than is taken
   */
  public static byte[] of(InputStream in, FeedSize size) throws IOException {
    byte[] bytes = in.readNBytes(size.carried() + 1);
    if (bytes.length <= size.carried()) {
      return bytes;
    }
    if (size.unpacked() == size.carried() || Unpacking.isPacked(bytes)) {
      throw longer(size.carried());
    }
    return new Packing(size).gzip(new SequenceInputStream(new ByteArrayInputStream(bytes), in));
  }

  private byte[] gzip(InputStream in) throws IOException {
    try (OutputStream out = new GZIPOutputStream(packed)) {
      copy(in, out);
    }
    return packed();
  }

  /** An archive of files. */
  static byte[] of(List<Path> files, FeedSize size) throws IOException {
    return new Packing(size).zip(files);
  }

  private byte[] zip(List<Path> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Path file : files) {
        ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream in = Files.newInputStream(file)) {
          copy(in, zip);
        }
      }
    }
    return packed();
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      left -= read;
      if (left < 0) {
        throw longer(size.unpacked());
      }
      out.write(block, 0, read);
      refuseTooLong();
    }
  }

  private byte[] packed() throws IOException {
    refuseTooLong();
    return packed.toByteArray();
  }

  private void refuseTooLong() throws IOException {
    if (packed.size() > size.carried()) {
      throw longer(size.carried());
    }
  }

  private static IOException longer(long most) {
    return new IOException("longer than " + most + " bytes");
  }
}
