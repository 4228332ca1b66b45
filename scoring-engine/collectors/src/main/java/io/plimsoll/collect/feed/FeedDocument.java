package io.plimsoll.collect.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document, packed or not: one file, or several. Every way to read it is an {@link IOException}
 * when it does not unpack, or to more than is taken.
 */
public final class FeedDocument {
  private final byte[] packed;
  private final long mostBytes;

  FeedDocument(byte[] packed, long mostBytes) {
    this.packed = packed;
    this.mostBytes = mostBytes;
  }

  /** Reads one file of several, from its beginning to its end. */
  @FunctionalInterface
  public interface FileReader {
    void read(String name, InputStream file) throws IOException;
  }

  /** Gives file after file to the reader, in the order in which they are packed. */
  public void each(FileReader reader) throws IOException {
    Unpacking.each(packed, mostBytes, reader);
  }

  /** The files' bytes by their names. */
  public SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    each((name, file) -> files.put(name, file.readAllBytes()));
    return files;
  }

  /**
   * The only file's text.
   *
   * @throws IllegalArgumentException when it is not UTF-8, or not one file
   */
  public String text() throws IOException {
    SortedMap<String, byte[]> files = files();
    if (files.size() != 1) {
      throw new IllegalArgumentException("one file is wanted, there are " + files.size());
    }
    return text(files.firstEntry().getValue());
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the document is not UTF-8", e);
    }
  }
}
