package io.plimsoll.database;

import java.util.Objects;

/**
 * How to reach PostgreSQL as the user who may migrate.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param username a superuser, one with CREATEROLE, or a member of {@code plimsoll_owner} for whom
 *     an administrator ran {@code db/roles.sql}
 * @param password of that user
 * @param secret the passwords of the service's own logins are derived from it; every process on the
 *     same database needs the same
 * @param poolSize most connections of the requests' pool, from 1; the others take half of it
 */
public record DatabaseSettings(
    String url, String username, String password, String secret, int poolSize) {
  public static final int DEFAULT_POOL_SIZE = 16;
  private static final int SHORTEST_SECRET = 8;

  public DatabaseSettings {
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(password, "password");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("url: must begin with jdbc:postgresql:");
    }
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "secret: must have at least " + SHORTEST_SECRET + " characters");
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("poolSize: must be at least 1, was " + poolSize);
    }
  }

  /** Who knows the migrating user's password may do all that the derived logins may. */
  public DatabaseSettings(String url, String username, String password) {
    this(url, username, password, password, DEFAULT_POOL_SIZE);
  }

  public DatabaseSettings withPoolSize(int size) {
    return new DatabaseSettings(url, username, password, secret, size);
  }

  /** Never shows a password in a log. */
  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url.replaceAll("\\?.*", "") + ", username=" + username + "]";
  }
}
