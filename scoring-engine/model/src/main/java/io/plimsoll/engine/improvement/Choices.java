package io.plimsoll.engine.improvement;

import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Scorecard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays remedies out in groups, every choice of a group with its gains. The gains are read off the
 * scorecard itself, one assessment for each choice, so that clusters and caps are as it has them.
 */
final class Choices {
  /** 2^10 assessments at most for one group. */
  static final int LARGEST_GROUP = 10;

  private final Scorecard scorecard;
  private final PutRight risk;
  private final Channels channels;
  private final Set<String> done;
  private final double[] base;

  /**
   * @param done what is put right whatever is chosen
   */
  Choices(Scorecard scorecard, PutRight risk, Channels channels, Set<String> done) {
    this.scorecard = scorecard;
    this.risk = risk;
    this.channels = channels;
    this.done = done;
    base = channels.of(risk.assess(done));
  }

  /** Where the channels stand before any choice. */
  double[] base() {
    return base;
  }

  /**
   * @param mustDo factors whose remedy every choice must hold
   */
  List<ChoiceGroup> groups(List<Remedy> remedies, Set<String> mustDo) {
    Map<String, List<Remedy>> touching = new LinkedHashMap<>();
    remedies.forEach(remedy ->
        touching.computeIfAbsent(groupOf(remedy), group -> new ArrayList<>()).add(remedy));
    return touching.values().stream().map(group -> group(group, mustDo)).toList();
  }

  /** Whether some group is too large for every choice in it to be laid out. */
  boolean leavesOut(List<Remedy> remedies) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    remedies.forEach(remedy -> sizes.merge(groupOf(remedy), 1, Integer::sum));
    return sizes.values().stream().anyMatch(size -> size > LARGEST_GROUP);
  }

  private String groupOf(Remedy remedy) {
    Factor factor = scorecard.version().factor(remedy.factor()).orElseThrow();
    if (factor.cluster() != null) {
      return "cluster " + factor.cluster();
    }
    return factor.capGroup() != null ? "cap " + factor.capGroup() : factor.id();
  }

  private ChoiceGroup group(List<Remedy> members, Set<String> mustDo) {
    List<Choice> choices = new ArrayList<>();
    for (List<Remedy> some : subsets(members)) {
      Choice choice = choice(some);
      boolean holdsAll =
          members.stream()
              .map(Remedy::factor)
              .allMatch(id -> !mustDo.contains(id) || choice.remedies().contains(id));
      if (holdsAll) {
        choices.add(choice);
      }
    }
    return new ChoiceGroup(choices);
  }

  /** All of them; of a very large group the first few members, one more each time. */
  private static List<List<Remedy>> subsets(List<Remedy> members) {
    List<List<Remedy>> subsets = new ArrayList<>();
    if (members.size() > LARGEST_GROUP) {
      for (int size = 0; size <= members.size(); size++) {
        subsets.add(members.subList(0, size));
      }
      return subsets;
    }
    for (int bits = 0; bits < 1 << members.size(); bits++) {
      List<Remedy> some = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        if ((bits & 1 << i) != 0) {
          some.add(members.get(i));
        }
      }
      subsets.add(some);
    }
    return subsets;
  }

  private Choice choice(List<Remedy> some) {
    Set<String> ids = new HashSet<>();
    some.forEach(remedy -> ids.add(remedy.factor()));
    long cost = some.stream().mapToLong(remedy -> remedy.total().amount()).sum();
    return new Choice(ids, cost, ids.isEmpty() ? new double[base.length] : gain(ids));
  }

  private double[] gain(Set<String> ids) {
    Set<String> all = new HashSet<>(done);
    all.addAll(ids);
    double[] gain = channels.of(risk.assess(all));
    for (int c = 0; c < gain.length; c++) {
      gain[c] -= base[c];
    }
    return gain;
  }
}
