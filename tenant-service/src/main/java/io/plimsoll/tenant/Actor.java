package io.plimsoll.tenant;

import io.plimsoll.engine.basics.Require;

/**
 * Who does something.
 *
 * @param id the client id, or the name of the part
 */
public record Actor(Kind kind, String id) {
  /** What kind of party acts. */
  public enum Kind {
    CLIENT,
    OPERATOR,
    SYSTEM
  }

  public Actor {
    Require.text("id", id);
  }

  public static Actor client(String clientId) {
    return new Actor(Kind.CLIENT, clientId);
  }

  public static Actor operator(String clientId) {
    return new Actor(Kind.OPERATOR, clientId);
  }

  public static Actor system(String part) {
    return new Actor(Kind.SYSTEM, part);
  }
}
