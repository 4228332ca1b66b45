package io.plimsoll.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in what {@code -} stands for
 * @param out the answer and nothing else
 * @param err faults and progress
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {
  /** The whole answer, byte for byte. */
  void print(byte[] answer) {
    out.writeBytes(answer);
  }
}
