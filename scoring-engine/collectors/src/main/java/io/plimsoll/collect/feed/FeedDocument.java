package io.plimsoll.collect.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An unpacked document: one file, or several by their names. */
public final class FeedDocument {
  private final SortedMap<String, byte[]> files;

  public FeedDocument(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The files' bytes by their names. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /**
   * The only file's bytes.
   *
   * @throws IllegalArgumentException when it is not one file
   */
  public byte[] bytes() {
    if (files.size() != 1) {
      throw new IllegalArgumentException("one file is wanted, there are " + files.size());
    }
    return files.firstEntry().getValue();
  }

  /**
   * The only file's text.
   *
   * @throws IllegalArgumentException when it is not UTF-8, or not one file
   */
  public String text() {
    return text(bytes());
  }

  /** The text of each file; what is not UTF-8 is an {@link IllegalArgumentException} on the way. */
  public Stream<String> texts() {
    return files.values().stream().map(FeedDocument::text);
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the document is not UTF-8", e);
    }
  }
}
