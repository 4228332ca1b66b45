package io.plimsoll.database;

/** The database cannot be prepared; the message says what an administrator has to do. */
public final class DatabaseSetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseSetupException(String message) {
    super(message);
  }

  DatabaseSetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
