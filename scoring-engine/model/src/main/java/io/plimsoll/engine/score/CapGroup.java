package io.plimsoll.engine.score;

/** Factors that flatten out together, and the limit towards which they do. */
final class CapGroup {
  final String name;
  final Group group;
  final Sourced limit;
  final Column[] columns;

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

  /** For each column of perils what the cap takes back. */
  void takeBack(Scoring scoring, int line) {
    for (Column column : columns) {
      int slot = scoring.card.slots.of(column.perils()[0], line);
      scoring.rates[slot] = takenBack(column, scoring);
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
