package io.plimsoll.cli;

import java.util.Set;

/** One command: {@code ./plimsoll <name>}. A new one is a class and a line in {@link Main}. */
interface Verb {
  String name();

  /** What it does, one line. */
  String purpose();

  /** The options it takes besides {@link Option#HELP}. */
  Set<Option> options();

  /**
   * Does the work. Writes the answer when all of it is there, so that nothing half done is printed.
   *
   * @throws BadInputException when an option or a document is wrong
   */
  ExitCode run(Options options, Terminal terminal);
}
