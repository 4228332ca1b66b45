package io.plimsoll.cli;

import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.score.Snapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scores, prices and decides a stored snapshot, as the service does and to the same bytes. */
final class Assess implements Verb {
  @Override
  public String name() {
    return "assess";
  }

  @Override
  public String purpose() {
    return "score, grade, decision and premium of a snapshot";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(
        Option.FILE, Option.MODEL, Option.MODELS, Option.COVER, Option.CURRENCY, Option.JSON);
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    InputFile file = new InputFile(options.needed(Option.FILE), terminal);
    Cover cover = cover(options, terminal);
    Snapshot snapshot = file.read(Snapshot.class);
    Underwriter model = Underwriter.of(Models.chosen(options));
    refuseUnknownCodes(file, new SnapshotCodes(model.model()).faults(snapshot));
    AssessmentResult result = assess(file, model, snapshot, cover);
    terminal.print(
        options.has(Option.JSON)
            ? RecordCodec.writeJson(result)
            : new AssessReport(result, model.model().loss().standardCover()).bytes());
    return ExitCode.DONE;
  }

  private static Cover cover(Options options, Terminal terminal) {
    if (options.has(Option.COVER) && options.has(Option.CURRENCY)) {
      throw new BadInputException(
          "--currency is not for use with --cover, whose usdToAsked tells the currency");
    }
    return options
        .value(Option.COVER)
        .map(name -> new InputFile(name, terminal).read(Cover.class))
        .orElseGet(() -> Cover.standard(Rates.bundled().asked(options)));
  }

  private static void refuseUnknownCodes(InputFile file, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new BadInputException(faults.stream().map(file::fault).toList());
    }
  }

  private static AssessmentResult assess(
      InputFile file, Underwriter model, Snapshot snapshot, Cover cover) {
    try {
      return model.assess(snapshot, cover);
    } catch (InvalidValueException refused) {
      throw new BadInputException(file.fault(String.valueOf(refused.getMessage())));
    }
  }
}
