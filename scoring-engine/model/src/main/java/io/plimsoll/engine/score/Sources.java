package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions and checks that a version reads, numbered, so that evidence is looked up once. */
final class Sources {
  final Map<String, Integer> questions = new HashMap<>();
  final Map<String, Integer> checks = new HashMap<>();

  /** By factor, the numbers of its questions or checks in their order. */
  final int[][] ofFactor;

  /** By factor and question, the place of each option's state among the factor's states. */
  final List<List<Map<String, Integer>>> levels;

  /**
   * By factor, the place of a check's partial outcome among its states; 0 when no check tells it.
   */
  final int[] partial;

  /** By contradiction rule, the numbers of its question and its check. */
  final int[] ruleQuestion;

  final int[] ruleCheck;

  Sources(CompiledCard card) {
    List<Factor> factors = card.factors;
    List<ContradictionRule> rules = card.parameters.contradictions();
    ofFactor = factors.stream().map(this::numbers).toArray(int[][]::new);
    partial = new int[factors.size()];
    List<List<Map<String, Integer>>> places = new ArrayList<>();
    for (int j = 0; j < partial.length; j++) {
      places.add(levels(j, factors.get(j).drivenBy(), card.cells));
      partial[j] =
          factors.get(j).drivenBy() instanceof Driver.Checks checks
              ? card.cells.level(j, checks.partial())
              : 0;
    }
    levels = List.copyOf(places);
    ruleQuestion = rules.stream().mapToInt(rule -> number(questions, rule.question())).toArray();
    ruleCheck = rules.stream().mapToInt(rule -> number(checks, rule.check())).toArray();
  }

  private int[] numbers(Factor factor) {
    return switch (factor.drivenBy()) {
      case Driver.Answers answers ->
          answers.questions().keySet().stream().mapToInt(id -> number(questions, id)).toArray();
      case Driver.Checks driver ->
          driver.ids().stream().mapToInt(id -> number(checks, id)).toArray();
      case Driver.Vendors _, Driver.Records _ -> new int[0];
    };
  }

  private static int number(Map<String, Integer> numbers, String id) {
    Integer known = numbers.putIfAbsent(id, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private static List<Map<String, Integer>> levels(int j, Driver driver, Cells cells) {
    return driver instanceof Driver.Answers answers
        ? answers.questions().values().stream().map(options -> places(j, options, cells)).toList()
        : List.of();
  }

  private static Map<String, Integer> places(int j, Map<String, Double> options, Cells cells) {
    Map<String, Integer> places = new HashMap<>();
    options.forEach((option, state) -> places.put(option, cells.level(j, state)));
    return places;
  }
}
