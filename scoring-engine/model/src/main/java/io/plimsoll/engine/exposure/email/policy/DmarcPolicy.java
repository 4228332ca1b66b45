package io.plimsoll.engine.exposure.email.policy;

/** What a receiver is asked to do with mail that fails (RFC 9989 section 4.7). Weakest first. */
public enum DmarcPolicy {
  NONE,
  QUARANTINE,
  REJECT;

  /** The policy one step weaker, as {@code t=y} asks for. */
  DmarcPolicy weaker() {
    return this == REJECT ? QUARANTINE : NONE;
  }
}
