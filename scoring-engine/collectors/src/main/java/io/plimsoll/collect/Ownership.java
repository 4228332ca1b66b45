package io.plimsoll.collect;

/** Whether a domain shows the proof that was asked of its owner. */
public sealed interface Ownership {
  /** It does. */
  record Proven() implements Ownership {}

  /**
   * It does not.
   *
   * @param seen what is there instead, at most a few hundred characters
   */
  record NotProven(String seen) implements Ownership {}

  /**
   * Nothing can be said: try again later.
   *
   * @param reason why
   */
  record CouldNotTell(String reason) implements Ownership {}
}
