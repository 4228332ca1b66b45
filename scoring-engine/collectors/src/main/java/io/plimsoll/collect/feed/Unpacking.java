package io.plimsoll.collect.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens gzip and zip, and stops as soon as more comes out than is taken. */
final class Unpacking {
  private static final int MOST_FILES = 2_000;

  private final int mostBytes;
  private int left;

  private Unpacking(int mostBytes) {
    this.mostBytes = mostBytes;
    this.left = mostBytes;
  }

  /**
   * @throws IOException when it is broken or unpacks to more than {@code mostBytes}
   */
  static FeedDocument of(byte[] packed, int mostBytes) throws IOException {
    return new FeedDocument(new Unpacking(mostBytes).files(packed));
  }

  private SortedMap<String, byte[]> files(byte[] packed) throws IOException {
    if (begins(packed, 0x1F, 0x8B)) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        return alone(taken(in));
      }
    }
    return begins(packed, 'P', 'K', 3, 4) ? archived(packed) : alone(packed);
  }

  private static SortedMap<String, byte[]> alone(byte[] bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("document", bytes);
    return files;
  }

  /** Names are labels only: nothing is ever written where they point. */
  private SortedMap<String, byte[]> archived(byte[] packed) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (files.size() >= MOST_FILES) {
          throw new IOException("more than " + MOST_FILES + " files in the archive");
        }
        if (!entry.isDirectory()) {
          files.put(entry.getName(), taken(zip));
        }
      }
    }
    return files;
  }

  private byte[] taken(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(left + 1);
    if (bytes.length > left) {
      throw new IOException("unpacks to more than " + mostBytes + " bytes");
    }
    left -= bytes.length;
    return bytes;
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
