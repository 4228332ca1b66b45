package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What kind of answer a question takes. */
public sealed interface AnswerType {

  /** Yes or no, and those of {@code partial, not_known, not_applicable} that make sense here. */
  record YesNo(List<Extra> allow) implements AnswerType {
    public YesNo {
      allow = List.copyOf(allow);
      Require.unique("allow", allow, extra -> extra);
    }

    /** Answers beside yes and no. */
    public enum Extra {
      PARTIAL,
      NOT_KNOWN,
      NOT_APPLICABLE
    }

    @Override
    public List<String> options() {
      List<String> options = new ArrayList<>(List.of(Options.YES, Options.NO));
      allow.forEach(extra -> options.add(Options.idOf(extra)));
      return List.copyOf(options);
    }
  }

  /** Exactly one of the question's own options. */
  record SingleChoice(List<String> options) implements AnswerType {
    public SingleChoice {
      options = checked(options);
    }
  }

  /** Any of the question's own options; {@code none} and {@code not_known} stand alone. */
  record MultiChoice(List<String> options) implements AnswerType {
    public MultiChoice {
      options = checked(options);
    }
  }

  /** Share of the whole, {@link Options#COVERAGE}. */
  record Coverage() implements AnswerType {
    @Override
    public List<String> options() {
      return withNotKnown(Options.COVERAGE);
    }
  }

  /** How often, {@link Options#FREQUENCY}. */
  record Frequency() implements AnswerType {
    @Override
    public List<String> options() {
      return withNotKnown(Options.FREQUENCY);
    }
  }

  /** How fast fixes are installed, {@link Options#PATCH_WINDOW}. */
  record PatchWindow() implements AnswerType {
    @Override
    public List<String> options() {
      return withNotKnown(Options.PATCH_WINDOW);
    }
  }

  /** How many individuals, {@link RecordBand}. */
  record Records() implements AnswerType {
    @Override
    public List<String> options() {
      return withNotKnown(Options.RECORD_BAND);
    }
  }

  /** How much money in Singapore dollars, {@link Options#MONEY_BAND}. */
  record MoneyBand() implements AnswerType {
    @Override
    public List<String> options() {
      return withNotKnown(Options.MONEY_BAND);
    }
  }

  /** A whole number, both ends included. */
  record Number(long min, long max) implements AnswerType {
    public Number {
      Require.that(min <= max, "max", "must not be below min");
    }
  }

  /** A calendar day, {@code yyyy-MM-dd}; days after the day of answering only where told. */
  record Day(LocalDate earliest, boolean future) implements AnswerType {}

  /** Free words, counted in characters as a person sees them (code points). */
  record Text(int maxLength) implements AnswerType {
    public Text {
      Require.that(maxLength > 0 && maxLength <= 4_000, "maxLength", "must be 1 to 4000");
    }
  }

  /** Every option id this type accepts; empty for numbers, days and words. */
  default List<String> options() {
    return List.of();
  }

  /** Name of the type on the wire and in the catalogue. */
  default String kind() {
    return switch (this) {
      case YesNo _ -> "yes_no";
      case SingleChoice _ -> "single_choice";
      case MultiChoice _ -> "multi_choice";
      case Coverage _ -> "coverage";
      case Frequency _ -> "frequency";
      case PatchWindow _ -> "patch_window";
      case Records _ -> "records";
      case MoneyBand _ -> "money_band";
      case Number _ -> "number";
      case Day _ -> "day";
      case Text _ -> "text";
    };
  }

  private static List<String> checked(List<String> options) {
    Require.that(options.size() >= 2, "options", "must offer at least two options");
    Require.that(
        new HashSet<>(options).size() == options.size(), "options", "must not repeat an option");
    return List.copyOf(options);
  }

  private static List<String> withNotKnown(List<String> scale) {
    List<String> options = new ArrayList<>(scale);
    options.add(Options.NOT_KNOWN);
    return List.copyOf(options);
  }
}
