package io.plimsoll.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the verb, reads its options, and tells faults in one way for all verbs. */
final class CommandLine {
  private final List<Verb> verbs;

  CommandLine(List<Verb> verbs) {
    this.verbs = List.copyOf(verbs);
  }

  ExitCode run(List<String> words, Terminal terminal) {
    String name = words.isEmpty() ? "" : words.getFirst();
    for (Verb verb : verbs) {
      if (verb.name().equals(name)) {
        return run(verb, words.subList(1, words.size()), terminal);
      }
    }
    terminal.err().println("plimsoll: '" + name + "' is not a command; known are " + names());
    return ExitCode.BAD_INPUT;
  }

  private String names() {
    return verbs.stream().map(Verb::name).collect(Collectors.joining(", "));
  }

  private static ExitCode run(Verb verb, List<String> words, Terminal terminal) {
    try {
      Options options = Options.parse(taken(verb), words);
      if (options.has(Option.HELP)) {
        terminal.out().print(help(verb));
        return ExitCode.DONE;
      }
      return verb.run(options, terminal);
    } catch (BadInputException bad) {
      bad.faults().forEach(fault -> terminal.err().println(line(verb, fault)));
      return ExitCode.BAD_INPUT;
    }
  }

  private static Set<Option> taken(Verb verb) {
    Set<Option> options = EnumSet.copyOf(verb.options());
    options.add(Option.HELP);
    return options;
  }

  /** A fault may quote what was given: it stays on its line. */
  private static String line(Verb verb, String fault) {
    return "plimsoll " + verb.name() + ": " + fault.replaceAll("\\p{Cntrl}", "?");
  }

  private static String help(Verb verb) {
    StringBuilder help = new StringBuilder();
    help.append("./plimsoll ").append(verb.name()).append(": ").append(verb.purpose());
    taken(verb).forEach(option -> help.append('\n').append(option.help()));
    return help.append('\n').toString();
  }
}
