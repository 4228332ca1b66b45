package io.plimsoll.engine.exposure.network;

import io.plimsoll.engine.exposure.CheckDefinition;

/** No database answers the whole internet. */
public final class DatabaseNotExposed extends ServiceCheck {

  public DatabaseNotExposed(CheckDefinition definition) {
    super(
        definition,
        "mysql",
        "postgresql",
        "mssql",
        "oracle",
        "mongodb",
        "redis",
        "elasticsearch",
        "cassandra",
        "memcached",
        "couchdb");
  }
}
