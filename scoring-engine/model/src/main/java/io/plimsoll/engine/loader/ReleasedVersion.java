package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Optional;

/**
 * A line of the ledger of releases, which lies outside of the versions' folders: a weight that is
 * changed together with the digest beside it is still found.
 *
 * @param id of the model version
 * @param digest of all its files
 */
record ReleasedVersion(String id, Digest digest) {
  private record Ledger(List<ReleasedVersion> released) {}

  ReleasedVersion {
    Require.text("id", id);
  }

  /** Every version that was released with the engine, oldest first. */
  static List<ReleasedVersion> ledger() {
    return Bundled.LEDGER;
  }

  static Optional<ReleasedVersion> find(String id) {
    return ledger().stream().filter(version -> version.id().equals(id)).findFirst();
  }

  /** Read once, on first use. */
  private static final class Bundled {
    static final List<ReleasedVersion> LEDGER = read();

    private static List<ReleasedVersion> read() {
      List<ReleasedVersion> versions =
          RecordCodec.readYaml(Ledger.class, Resources.text("model/released.yaml")).released();
      Require.unique("released", versions, ReleasedVersion::id);
      return List.copyOf(versions);
    }
  }
}
