package io.plimsoll.cli;

import io.plimsoll.engine.pmml.PmmlDocument;
import java.util.EnumSet;
import java.util.Set;

/** Prints a model version's additive card, for other engines to run. */
final class Pmml implements Verb {
  @Override
  public String name() {
    return "pmml";
  }

  @Override
  public String purpose() {
    return "the additive card of a model version as a PMML 4.4 scorecard";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.MODEL, Option.MODELS);
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    terminal.print(PmmlDocument.of(Models.chosen(options)));
    return ExitCode.DONE;
  }
}
