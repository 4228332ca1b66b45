package io.plimsoll.engine.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Valid raw answers picked by number. */
final class Samples {
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private Samples() {}

  static Object raw(Question question, int pick) {
    List<String> options = question.type().options();
    return switch (question.type()) {
      case AnswerType.MultiChoice _ -> List.of(options.get(Math.floorMod(pick, options.size())));
      case AnswerType.Number(long min, long max) -> min + Math.floorMod(pick, max - min + 1);
      case AnswerType.Day(LocalDate earliest, boolean _) ->
          earliest.plusDays(Math.floorMod(pick, 10_000)).toString();
      case AnswerType.Text _ -> "Something happened, number " + pick;
      default -> options.get(Math.floorMod(pick, options.size()));
    };
  }

  static AnswerSet with(AnswerSet answers, Question question, int pick) {
    Map<String, Answer> more = new TreeMap<>(answers.answers());
    Answer answer =
        new AnswerReader(
                question,
                TODAY,
                problem -> {
                  throw new AssertionError(problem);
                })
            .read(raw(question, pick));
    if (answer == null) {
      throw new AssertionError(question.id());
    }
    more.put(question.id(), answer);
    return answers.with(more);
  }
}
