package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.improvement.RemedyTable;

/** Reads what remedies take. */
public final class RemedyLoader {
  private static final String TABLE = "improvement/sg-sme-2026.yaml";

  private RemedyLoader() {}

  /**
   * The table that comes with the engine.
   *
   * @throws DocumentException when it has the wrong shape
   */
  public static RemedyTable bundled() {
    byte[] yaml =
        Resources.read(TABLE).orElseThrow(() -> new DocumentException("/" + TABLE, "is missing"));
    return RecordCodec.readYaml(RemedyTable.class, new String(yaml, UTF_8));
  }
}
