package io.plimsoll.engine.score;

/** Factors that flatten out together, and the limit towards which they do. */
final class CapGroup {
  final String name;
  final Group group;
  final Sourced limit;
  private final Column[] columns;

  CapGroup(String name, int[] members, CompiledCard card) {
    this.name = name;
    group = card.factors.get(members[0]).group();
    Sourced found = card.parameters.caps().concave().get(name);
    if (found == null) {
      throw new IllegalStateException("no limit for cap group " + name);
    }
    limit = found;
    columns = Column.of(members, card);
  }

  /** For each peril what the cap takes back, put in the cap's line. */
  void takeBack(Scoring scoring, int line) {
    for (Column column : columns) {
      double takenBack = takenBack(column, scoring);
      for (int k : column.perils()) {
        scoring.rates[scoring.card.slots.of(k, line)] = takenBack;
      }
    }
  }

  /** [f(Σ effects) − f(Σ centres)] − [Σ effects − Σ centres], with f the concave cap. */
  private double takenBack(Column column, Scoring scoring) {
    double sum = 0;
    double centre = 0;
    for (int m = 0; m < column.cells().length; m++) {
      boolean applies = scoring.evidence.isApplicable(column.factors()[m]);
      sum += applies ? scoring.effects[column.cells()[m]] : 0;
      centre += applies ? column.centres()[m] : 0;
    }
    return Effects.concave(sum, limit.value())
        - Effects.concave(centre, limit.value())
        - (sum - centre);
  }
}
