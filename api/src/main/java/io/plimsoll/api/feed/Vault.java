package io.plimsoll.api.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the last good copy of one feed. Documents bear their digest as a name and are never
 * changed; one small file says which is in use, and it is replaced in one step, so that a crash
 * leaves the old copy or the new one.
 */
final class Vault {
  private static final String NOTE = "current.json";
  private static final Duration UNUSED = Duration.ofDays(1);

  private final Path directory;
  private final JsonMapper json;

  Vault(Path directory, JsonMapper json) {
    this.directory = directory;
    this.json = json;
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The note on the copy in use; empty when there is none that can be read. */
  Optional<Kept> note() throws IOException {
    try {
      return Optional.of(json.readValue(Files.readAllBytes(directory.resolve(NOTE)), Kept.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      throw new IOException("the note on the copy in use is unreadable", e);
    }
  }

  /**
   * The document a note speaks of.
   *
   * @throws IOException when it is not there, or not what it was
   */
  byte[] document(Kept kept) throws IOException {
    byte[] bytes = Files.readAllBytes(directory.resolve(kept.digest()));
    if (!digest(bytes).equals(kept.digest())) {
      throw new IOException("the kept copy was changed on disk");
    }
    return bytes;
  }

  /** Makes a document the copy in use. */
  void keep(Kept kept, byte[] bytes) throws IOException {
    Files.createDirectories(directory);
    replace(directory.resolve(kept.digest()), bytes);
    note(kept);
    sweep(kept);
  }

  /** Replaces the note alone. */
  void note(Kept kept) throws IOException {
    replace(directory.resolve(NOTE), json.writeValueAsBytes(kept));
  }

  private void replace(Path target, byte[] bytes) throws IOException {
    Path fresh = Files.createTempFile(directory, "fresh", ".part");
    try {
      write(fresh, bytes);
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Another process may just be reading the copy before, so only old files go. */
  private void sweep(Kept kept) throws IOException {
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      boolean inUse = name.equals(NOTE) || name.equals(kept.digest());
      if (!inUse && modified(file).isBefore(kept.confirmedAt().minus(UNUSED))) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static Instant modified(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException e) {
      return FileTime.fromMillis(Long.MAX_VALUE).toInstant();
    }
  }
}
