package io.plimsoll.collect.feed;

import io.plimsoll.collect.feed.FeedDocument.FileReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens gzip and zip, and stops as soon as more comes out than is taken. */
final class Unpacking {
  private static final int MOST_FILES = 2_000;
  private static final String ALONE = "document";

  private final long mostBytes;
  private long left;

  private Unpacking(long mostBytes) {
    this.mostBytes = mostBytes;
    this.left = mostBytes;
  }

  /**
   * Gives each file to the reader, while it is unpacked.
   *
   * @throws IOException when it is broken or unpacks to more than {@code mostBytes}
   */
  static void each(byte[] packed, long mostBytes, FileReader reader) throws IOException {
    new Unpacking(mostBytes).each(packed, reader);
  }

  static boolean isPacked(byte[] bytes) {
    return isGzip(bytes) || isZip(bytes);
  }

  private void each(byte[] packed, FileReader reader) throws IOException {
    InputStream in = new ByteArrayInputStream(packed);
    if (isZip(packed)) {
      archived(new ZipInputStream(in), reader);
    } else {
      try (InputStream unpacked = isGzip(packed) ? new GZIPInputStream(in) : in) {
        reader.read(ALONE, new Taken(unpacked));
      }
    }
  }

  /** Names are labels only: nothing is ever written where they point. */
  private void archived(ZipInputStream zip, FileReader reader) throws IOException {
    int files = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (files++ >= MOST_FILES) {
        throw new IOException("more than " + MOST_FILES + " files in the archive");
      }
      if (!entry.isDirectory()) {
        reader.read(entry.getName(), new Taken(zip));
      }
    }
  }

  /** What comes out, counted over all files; the archive stays open when a file is done with. */
  private final class Taken extends FilterInputStream {
    Taken(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] block, int from, int most) throws IOException {
      int read = super.read(block, from, most);
      left -= Math.max(read, 0);
      if (left < 0) {
        throw new IOException("unpacks to more than " + mostBytes + " bytes");
      }
      return read;
    }

    @Override
    public void close() {}
  }

  private static boolean isGzip(byte[] bytes) {
    return begins(bytes, 0x1F, 0x8B);
  }

  private static boolean isZip(byte[] bytes) {
    return begins(bytes, 'P', 'K', 3, 4);
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
