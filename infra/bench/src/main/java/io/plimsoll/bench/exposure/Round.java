package io.plimsoll.bench.exposure;

import java.io.IOException;

/** One comparison of the benchmark. */
interface Round {
  /** The word by which it is asked for. */
  String name();

  /** What is compared, as a heading. */
  String title();

  /**
   * Measures and prints.
   *
   * @return whether we came out with what we should have
   */
  boolean run(Table table) throws IOException, InterruptedException;
}
