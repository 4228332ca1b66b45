package io.plimsoll.cli;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.loss.LossResult;
import java.util.EnumSet;
import java.util.Set;

/** The loss distribution of given perils, counts, limits and retentions. */
final class Loss implements Verb {
  @Override
  public String name() {
    return "loss";
  }

  @Override
  public String purpose() {
    return "expected loss, bad years, exceedance curves and premium of given perils";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.FILE, Option.MODEL, Option.MODELS, Option.CURRENCY, Option.JSON);
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    InputFile file = new InputFile(options.needed(Option.FILE), terminal);
    LossQuestion question = file.read(LossQuestion.class);
    if (question.fx() != null && options.has(Option.CURRENCY)) {
      throw new BadInputException("--currency is not for use with a document that names its fx");
    }
    LossResult result = answer(file, question, options);
    terminal.print(
        options.has(Option.JSON) ? RecordCodec.writeJson(result) : new LossReport(result).bytes());
    return ExitCode.DONE;
  }

  private static LossResult answer(InputFile file, LossQuestion question, Options options) {
    try {
      return LossModel.evaluate(
          question.input(Models.chosen(options).loss(), Rates.bundled().asked(options)));
    } catch (InvalidValueException refused) {
      throw new BadInputException(file.fault("/" + refused.field() + ": " + refused.reason()));
    }
  }
}
