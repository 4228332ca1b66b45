package io.plimsoll.engine.governance;

import io.plimsoll.engine.decision.Decision;
import io.plimsoll.engine.decision.RuleHit;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.score.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A risk on which champion and challenger decide differently.
 *
 * @param subject whose risk
 * @param from the champion's verdict
 * @param to the challenger's
 * @param scoreFrom the champion's score, points
 * @param scoreTo the challenger's score, points
 * @param rulesGone rules that struck under the champion only, by id
 * @param rulesNew rules that strike under the challenger only, by id
 * @param moved the lines of the score that moved most, largest first, at most three
 */
public record DecisionFlip(
    String subject,
    Verdict from,
    Verdict to,
    int scoreFrom,
    int scoreTo,
    List<String> rulesGone,
    List<String> rulesNew,
    List<MovedLine> moved) {
  private static final int NAMED = 3;

  /**
   * A line that the two models weigh differently.
   *
   * @param line factor id or another line's id
   * @param points what the challenger gives more than the champion, points; not 0
   */
  public record MovedLine(String line, double points) {}

  public DecisionFlip {
    rulesGone = List.copyOf(rulesGone);
    rulesNew = List.copyOf(rulesNew);
    moved = List.copyOf(moved);
  }

  static DecisionFlip of(String subject, Judged champion, Judged challenger) {
    return new DecisionFlip(
        subject,
        champion.decision().verdict(),
        challenger.decision().verdict(),
        champion.assessment().displayed(),
        challenger.assessment().displayed(),
        without(champion.decision(), challenger.decision()),
        without(challenger.decision(), champion.decision()),
        moved(champion.assessment(), challenger.assessment()));
  }

  private static List<String> without(Decision one, Decision other) {
    Set<String> rules = rules(one);
    rules.removeAll(rules(other));
    return List.copyOf(rules);
  }

  private static Set<String> rules(Decision decision) {
    return decision.hits().stream()
        .map(RuleHit::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<MovedLine> moved(Assessment champion, Assessment challenger) {
    Map<String, Double> points = new LinkedHashMap<>();
    challenger.contributions().forEach(line -> points.merge(line.id(), line.points(), Double::sum));
    champion.contributions().forEach(line -> points.merge(line.id(), -line.points(), Double::sum));
    List<MovedLine> lines = new ArrayList<>();
    points.forEach((line, change) -> lines.add(new MovedLine(line, change)));
    return lines.stream()
        .filter(line -> line.points() != 0)
        .sorted(
            Comparator.comparingDouble((MovedLine line) -> -StrictMath.abs(line.points()))
                .thenComparing(MovedLine::line))
        .limit(NAMED)
        .toList();
  }
}
