package io.plimsoll.api.rest.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that is gone or overloaded from an error of ours. */
final class Outage {
  /**
   * SQLSTATE classes (PostgreSQL manual, appendix A): connection, insufficient resources, operator
   * intervention, and a transaction that lost a race and may be repeated.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "40");

  private static final int CLASS_LENGTH = 2;

  private Outage() {}

  static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isOutage(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientException
        || e instanceof SQLRecoverableException
        || (state != null
            && state.length() > CLASS_LENGTH
            && CLASSES.contains(state.substring(0, CLASS_LENGTH)));
  }
}
