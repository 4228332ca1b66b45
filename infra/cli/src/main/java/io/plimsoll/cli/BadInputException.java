package io.plimsoll.cli;

import java.util.List;

/** What was given is wrong: one line for each fault, naming the option, or the file and place. */
final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  BadInputException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  BadInputException(String fault) {
    this(List.of(fault));
  }

  List<String> faults() {
    return faults;
  }
}
