package io.plimsoll.collect.guard;

/** The guard's answer to the wish to connect. */
public sealed interface Permission {
  /** Go ahead, to exactly this place. */
  record Granted(Endpoint endpoint) implements Permission {}

  /**
   * Do not.
   *
   * @param rule which rule forbids it
   * @param reason the sentence for the finding and the audit
   */
  record Refused(Rule rule, String reason) implements Permission {}

  /**
   * The rules of the guard, in the order in which they are asked, and what ends a way that they
   * would have let go on.
   */
  enum Rule {
    CONSENT,
    SCOPE,
    OPT_OUT,
    PORT,
    ADDRESS,
    /** The target's time is spent. */
    BUDGET,
    /** A redirect leads to no web address, in a circle or on and on. */
    REDIRECT
  }
}
