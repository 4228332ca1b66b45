package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.questionnaire.Problem.Code;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one raw value by its question's type. Returns null after telling the problem. */
final class AnswerReader {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final DateTimeFormatter CALENDAR =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
  private static final int MAX_CHOICES = 100;

  private final Question question;
  private final LocalDate today;
  private final Consumer<Problem> problems;

  AnswerReader(Question question, LocalDate today, Consumer<Problem> problems) {
    this.question = question;
    this.today = today;
    this.problems = problems;
  }

  @Nullable Answer read(@Nullable Object raw) {
    return switch (question.type()) {
      case AnswerType.MultiChoice type -> choices(type, raw);
      case AnswerType.Number type -> number(type, raw);
      case AnswerType.Day type -> day(type, raw);
      case AnswerType.Text type -> words(type, raw);
      case AnswerType.YesNo _,
          AnswerType.SingleChoice _,
          AnswerType.Coverage _,
          AnswerType.Frequency _,
          AnswerType.PatchWindow _,
          AnswerType.Records _,
          AnswerType.MoneyBand _ ->
          choice(raw);
    };
  }

  private @Nullable Answer choice(@Nullable Object raw) {
    if (!(raw instanceof String option)) {
      return refuse(Code.WRONG_TYPE, "answer with one text out of " + listed());
    }
    return known(option) ? new Answer.Choice(option) : null;
  }

  private boolean known(String option) {
    if (question.accepts(option)) {
      return true;
    }
    refuse(Code.UNKNOWN_OPTION, quoted(option) + " is not an option; choose from " + listed());
    return false;
  }

  private @Nullable Answer choices(AnswerType.MultiChoice type, @Nullable Object raw) {
    if (!(raw instanceof List<?> items) || items.isEmpty() || items.size() > MAX_CHOICES) {
      return refuse(Code.WRONG_TYPE, "answer with a list of one or more out of " + listed());
    }
    List<String> chosen = new ArrayList<>();
    for (Object item : items) {
      if (!(item instanceof String option)) {
        return refuse(Code.WRONG_TYPE, "each item of the list must be a text out of " + listed());
      }
      if (!known(option)) {
        return null;
      }
      chosen.add(option);
    }
    return compatible(type, chosen);
  }

  private @Nullable Answer compatible(AnswerType.MultiChoice type, List<String> chosen) {
    Answer.Choices answer = new Answer.Choices(chosen);
    if (answer.options().size() < chosen.size()) {
      return refuse(Code.CONFLICTING_OPTIONS, "give each option once");
    }
    if (chosen.size() > 1 && chosen.stream().anyMatch(Options::exclusive)) {
      return refuse(
          Code.CONFLICTING_OPTIONS,
          "give " + type.options().stream().filter(Options::exclusive).toList() + " alone");
    }
    return answer;
  }

  private @Nullable Answer number(AnswerType.Number type, @Nullable Object raw) {
    String range = "a whole number from " + type.min() + " to " + type.max();
    return switch (raw) {
      case Integer value -> ranged(type, value, range);
      case Long value -> ranged(type, value, range);
      case BigInteger value when value.bitLength() < Long.SIZE ->
          ranged(type, value.longValue(), range);
      case BigInteger _ -> refuse(Code.OUT_OF_RANGE, "answer with " + range);
      case null, default -> refuse(Code.WRONG_TYPE, "answer with " + range);
    };
  }

  private @Nullable Answer ranged(AnswerType.Number type, long value, String range) {
    return value < type.min() || value > type.max()
        ? refuse(Code.OUT_OF_RANGE, value + " is out of range; answer with " + range)
        : new Answer.Number(value);
  }

  private @Nullable Answer day(AnswerType.Day type, @Nullable Object raw) {
    if (!(raw instanceof String text) || !DAY.matcher(text).matches()) {
      return refuse(Code.WRONG_TYPE, "answer with a day as yyyy-MM-dd, for example 2025-03-31");
    }
    try {
      return within(type, LocalDate.parse(text, CALENDAR));
    } catch (DateTimeException impossible) {
      return refuse(Code.IMPOSSIBLE_DATE, text + " is not a day of the calendar");
    }
  }

  private @Nullable Answer within(AnswerType.Day type, LocalDate date) {
    if (date.isBefore(type.earliest())) {
      return refuse(Code.OUT_OF_RANGE, "give a day on or after " + type.earliest());
    }
    if (!type.future() && date.isAfter(today)) {
      return refuse(Code.IMPOSSIBLE_DATE, date + " is in the future; give a day up to " + today);
    }
    return new Answer.Day(date);
  }

  private @Nullable Answer words(AnswerType.Text type, @Nullable Object raw) {
    if (!(raw instanceof String text) || text.isBlank()) {
      return refuse(
          Code.WRONG_TYPE, "answer in words, at most " + type.maxLength() + " characters");
    }
    if (text.codePointCount(0, text.length()) > type.maxLength()) {
      return refuse(Code.TOO_LONG, "shorten to " + type.maxLength() + " characters");
    }
    if (!text.codePoints().allMatch(AnswerReader::readable)) {
      return refuse(Code.UNREADABLE_TEXT, "remove control characters and broken Unicode");
    }
    return new Answer.Words(text);
  }

  private static boolean readable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private @Nullable Answer refuse(Code code, String message) {
    problems.accept(new Problem(question.id(), code, message));
    return null;
  }

  private String listed() {
    return String.join(", ", question.type().options());
  }

  /** Somebody else's text in our message: shown short and without control characters. */
  static String quoted(String text) {
    String plain = text.replaceAll("\\p{C}", "?");
    return '"' + (plain.length() > 60 ? plain.substring(0, 57) + "..." : plain) + '"';
  }
}
