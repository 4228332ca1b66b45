package io.plimsoll.collect.probe;

/** Hears how far a group is; called on many threads, one at a time. */
@FunctionalInterface
public interface Progress {
  /**
   * A step.
   *
   * @param done questions that have their reading
   * @param total questions known so far; it grows while names and hosts are discovered
   */
  void step(int done, int total);
}
