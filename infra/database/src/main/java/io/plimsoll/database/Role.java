package io.plimsoll.database;

/** The logins of the service; each sees only its own part of the database. */
enum Role {
  /** Tenant tables: every request. */
  APP("app_rw"),
  /** OAuth clients, secrets, keys and tokens: the authorization server. */
  AUTH("auth_rw"),
  /** The registry of tenants and the schedule: operator and workers. */
  SYSTEM("system_rw");

  private final String login;

  Role(String login) {
    this.login = login;
  }

  String login() {
    return login;
  }
}
