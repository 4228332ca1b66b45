package io.plimsoll.cli;

import java.util.Optional;
import java.util.Set;

/** One command: {@code ./plimsoll <name>}. A new one is a class and a line in {@link Main}. */
interface Verb {
  /** One word, or two where the first one has several kinds. */
  String name();

  /** What it does, one line. */
  String purpose();

  /** The options it takes besides {@link Option#HELP}. */
  Set<Option> options();

  /** What the word stands for that it takes besides options; empty when it takes none. */
  default Optional<String> operand() {
    return Optional.empty();
  }

  /**
   * Does the work. Writes the answer when all of it is there, so that nothing half done is printed.
   *
   * @throws BadInputException when an option or a document is wrong
   */
  ExitCode run(Options options, Terminal terminal);
}
