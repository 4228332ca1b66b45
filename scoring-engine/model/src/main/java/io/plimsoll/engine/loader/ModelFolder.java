package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.decision.UnderwritingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of one model version: among the engine's own resources, or in a directory that the
 * operator has put there.
 *
 * @param id of the version, which is also the folder's name
 * @param place for a person
 * @param files the bytes of a file by its name; empty when there is none
 */
record ModelFolder(String id, String place, Function<String, Optional<byte[]>> files) {
  private static final String DIGEST = "digest.sha256";

  static ModelFolder bundled(String id) {
    String base = "model/" + id + "/";
    return new ModelFolder(id, base, name -> Resources.read(base + name));
  }

  static ModelFolder in(Path folder) {
    return new ModelFolder(
        folder.getFileName().toString(), folder.toString(), name -> file(folder.resolve(name)));
  }

  private static Optional<byte[]> file(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  byte[] needed(String name) {
    return files
        .apply(name)
        .orElseThrow(() -> new DocumentException("/" + name, "is missing in " + place));
  }

  /**
   * The version, when its files have the digest that lies beside them.
   *
   * @throws DocumentException when a file is missing or has the wrong shape, or when the files are
   *     not those that were released
   */
  UnderwritingModel load() {
    UnderwritingModel model = ModelLoader.read(id, this::needed);
    String recorded =
        files.apply(DIGEST).map(bytes -> new String(bytes, UTF_8).strip()).orElse("missing");
    if (!recorded.equals(model.digest().value())) {
      throw changed(model.digest(), DIGEST + " is " + recorded);
    }
    return model;
  }

  /** The version, when its files also have the digest of the ledger. */
  UnderwritingModel load(Digest released) {
    UnderwritingModel model = load();
    if (!model.digest().equals(released)) {
      throw changed(model.digest(), "the ledger of releases says " + released);
    }
    return model;
  }

  private DocumentException changed(Digest found, String recorded) {
    return new DocumentException(
        "/" + id,
        "is not what was released: a change needs a new version ("
            + place
            + " has digest "
            + found
            + ", "
            + recorded
            + ")");
  }
}
