package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.engine.loader.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A document as the caller named it.
 *
 * @param name a path, or {@code -} for standard input
 */
record InputFile(String name, Terminal terminal) {
  /** Far above any document of one applicant. */
  static final int MOST_BYTES = 16 << 20;

  private static final String STANDARD_INPUT = "-";

  /**
   * Reads strict JSON.
   *
   * @throws BadInputException when it cannot be read or does not hold such a record
   */
  <T> T read(Class<T> type) {
    try {
      return RecordCodec.readJson(type, bytes());
    } catch (DocumentException wrong) {
      throw bad(wrong);
    }
  }

  /**
   * Reads text; bytes that are no UTF-8 come out as replacement characters.
   *
   * @throws BadInputException when it cannot be read
   */
  String text() {
    return new String(bytes(), UTF_8);
  }

  private BadInputException bad(DocumentException wrong) {
    return new BadInputException(fault(String.valueOf(wrong.getMessage())));
  }

  /** A fault of this document as a line. */
  String fault(String what) {
    return (name.equals(STANDARD_INPUT) ? "standard input" : name) + ": " + what;
  }

  /**
   * The document as it is.
   *
   * @throws BadInputException when it cannot be read
   */
  byte[] bytes() {
    byte[] bytes = name.equals(STANDARD_INPUT) ? start(terminal.in()) : start(path());
    if (bytes.length > MOST_BYTES) {
      throw new BadInputException(fault("is larger than " + (MOST_BYTES >> 20) + " MiB"));
    }
    if (bytes.length == 0) {
      throw new BadInputException(fault("is empty"));
    }
    return bytes;
  }

  private Path path() {
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        throw new BadInputException(fault("is a folder, not a file"));
      }
      return path;
    } catch (InvalidPathException e) {
      throw new BadInputException(fault("is not the name of a file"));
    }
  }

  private byte[] start(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return start(in);
    } catch (NoSuchFileException e) {
      throw new BadInputException(fault("there is no such file"));
    } catch (AccessDeniedException e) {
      throw new BadInputException(fault("may not be read"));
    } catch (IOException e) {
      throw new BadInputException(fault("cannot be read: " + e.getMessage()));
    }
  }

  /** One byte more than allowed tells that there is more. */
  private byte[] start(InputStream in) {
    try {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new BadInputException(fault("cannot be read: " + e.getMessage()));
    }
  }
}
