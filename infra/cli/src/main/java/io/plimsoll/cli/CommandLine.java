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
    for (Verb verb : verbs) {
      List<String> name = List.of(verb.name().split(" "));
      if (words.size() >= name.size() && words.subList(0, name.size()).equals(name)) {
        return run(verb, words.subList(name.size(), words.size()), terminal);
      }
    }
    terminal
        .err()
        .println(oneLine("plimsoll: '" + asked(words) + "' is not a command; " + names()));
    return ExitCode.BAD_INPUT;
  }

  /** The first word, and the second where one has to follow. */
  private String asked(List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    boolean two = verbs.stream().anyMatch(verb -> verb.name().startsWith(first + " "));
    return String.join(" ", words.subList(0, Math.min(words.size(), two ? 2 : 1)));
  }

  private String names() {
    return verbs.stream().map(Verb::name).collect(Collectors.joining(", ", "known are ", ""));
  }

  private static ExitCode run(Verb verb, List<String> words, Terminal terminal) {
    try {
      if (words.contains(Option.HELP.word())) {
        terminal.out().print(help(verb));
        return ExitCode.DONE;
      }
      Options options = Options.parse(taken(verb), verb.operand(), words);
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
    return oneLine("plimsoll " + verb.name() + ": " + fault);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}", "?");
  }

  private static String help(Verb verb) {
    StringBuilder help = new StringBuilder();
    help.append("./plimsoll ").append(verb.name());
    verb.operand().ifPresent(operand -> help.append(' ').append(operand));
    help.append(": ").append(verb.purpose());
    taken(verb).forEach(option -> help.append('\n').append(option.help()));
    return help.append('\n').toString();
  }
}
