package io.plimsoll.engine.offence;

/** Leaves the model. */
public final class ReachesOut {
  private ReachesOut() {}

  /** To a database. */
  public static class ForSql {
    java.sql.Connection connection(java.sql.Connection given) {
      return given;
    }
  }

  /** To the disk. */
  public static class ForFiles {
    java.nio.file.Path path() {
      return java.nio.file.Path.of("x");
    }
  }
}
