package io.plimsoll.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options a command was given. */
final class Options {
  private final Map<Option, String> given = new EnumMap<>(Option.class);
  private String operand = "";

  private Options() {}

  /**
   * Reads {@code --name value}, {@code --name=value} and flags.
   *
   * @throws BadInputException with a line for each word that the command does not take
   */
  static Options parse(Set<Option> known, List<String> words) {
    return parse(known, Optional.empty(), words);
  }

  /**
   * The same for a command that also takes one word that is no option.
   *
   * @param operand what that word stands for; empty when the command takes none
   * @throws BadInputException also when the word is missing
   */
  static Options parse(Set<Option> known, Optional<String> operand, List<String> words) {
    Options options = new Options();
    List<String> faults = new ArrayList<>();
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      if (operand.isPresent() && options.operand.isEmpty() && isPlain(rest.getFirst())) {
        options.operand = rest.removeFirst();
      } else {
        options.take(known, rest, faults);
      }
    }
    operand
        .filter(name -> options.operand.isEmpty())
        .ifPresent(name -> faults.add(name + " is missing"));
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return options;
  }

  private static boolean isPlain(String word) {
    return !word.isEmpty() && !word.startsWith("-");
  }

  private void take(Set<Option> known, Deque<String> rest, List<String> faults) {
    String word = rest.removeFirst();
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    if (equals > 0) {
      rest.addFirst(word.substring(equals + 1));
      word = word.substring(0, equals);
    }
    Optional<Option> option = Option.of(word).filter(known::contains);
    if (option.isEmpty()) {
      faults.add("'" + word + "' is not an option here");
    } else if (!option.get().takesValue() && equals > 0) {
      faults.add(word + " takes no value, not '" + rest.removeFirst() + "'");
    } else {
      put(option.get(), rest, faults);
    }
  }

  private void put(Option option, Deque<String> rest, List<String> faults) {
    String value = option.takesValue() ? rest.pollFirst() : "";
    if (value == null || (option.takesValue() && value.isEmpty())) {
      faults.add(option.word() + " needs a value");
    } else if (given.putIfAbsent(option, value) != null) {
      faults.add(option.word() + " is given twice");
    }
  }

  /** The word that is no option, of a command that takes one. */
  String operand() {
    return operand;
  }

  boolean has(Option option) {
    return given.containsKey(option);
  }

  Optional<String> value(Option option) {
    return Optional.ofNullable(given.get(option));
  }

  /**
   * The value of an option that the command cannot do without.
   *
   * @throws BadInputException when it was not given
   */
  String needed(Option option) {
    return value(option).orElseThrow(() -> new BadInputException(option.word() + " is missing"));
  }
}
