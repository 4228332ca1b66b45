package io.plimsoll.engine.score;

import java.util.Arrays;

/** Factors that flatten out together, and the limit towards which they do. */
final class CapGroup {
  final String name;
  final Group group;
  final Sourced limit;
  final Column[] columns;

  /** By column: Σ centres of all members. */
  private final double[] centres;

  /** By column: the same, flattened out. */
  private final double[] cappedCentres;

  CapGroup(String name, int[] members, CompiledCard card) {
    this.name = name;
    group = card.factors.get(members[0]).group();
    Sourced found = card.parameters.caps().concave().get(name);
    if (found == null) {
      throw new IllegalStateException("no limit for cap group " + name);
    }
    limit = found;
    columns = Column.of(members, card);
    centres = Arrays.stream(columns).mapToDouble(CapGroup::centre).toArray();
    cappedCentres = Arrays.stream(centres).map(this::capped).toArray();
  }

  private static double centre(Column column) {
    double centre = 0;
    for (double each : column.centres()) {
      centre += each;
    }
    return centre;
  }

  private double capped(double sum) {
    return Effects.concave(sum, limit.value());
  }

  /** For each column of perils what the cap takes back. */
  void takeBack(Scoring scoring, int line) {
    for (int i = 0; i < columns.length; i++) {
      int slot = scoring.card.slots.of(columns[i].perils()[0], line);
      scoring.rates[slot] = takenBack(i, scoring);
    }
  }

  /** [f(Σ effects) − f(Σ centres)] − [Σ effects − Σ centres], with f the concave cap. */
  private double takenBack(int place, Scoring scoring) {
    Column column = columns[place];
    double sum = 0;
    double centre = 0;
    for (int m = 0; m < column.cells().length; m++) {
      boolean applies = scoring.evidence.isApplicable(column.factors()[m]);
      sum += applies ? scoring.effects[column.cells()[m]] : 0;
      centre += applies ? column.centres()[m] : 0;
    }
    return capped(sum) - cappedCentre(place, centre) - (sum - centre);
  }

  /** Worked out before for firms that all members are about. */
  private double cappedCentre(int place, double centre) {
    return centre == centres[place] ? cappedCentres[place] : capped(centre);
  }
}
