package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * A sector of the economy.
 *
 * @param id snake_case
 * @param name for a person
 * @param logRateRelativity published relativity of its incident rate to the typical firm, &gt; 0
 * @param divisions the SSIC divisions it takes in
 */
public record Sector(String id, String name, double logRateRelativity, List<Divisions> divisions) {
  /**
   * A range of SSIC divisions.
   *
   * @param from first division, 1 to 99
   * @param to last division, inclusive
   */
  public record Divisions(int from, int to) {
    public Divisions {
      Require.between("from", from, 1, 99);
      Require.between("to", to, from, 99);
    }
  }

  public Sector {
    Require.text("id", id);
    Require.text("name", name);
    Require.positive("logRateRelativity", logRateRelativity);
    divisions = List.copyOf(divisions);
  }

  boolean covers(int division) {
    return divisions.stream().anyMatch(range -> division >= range.from() && division <= range.to());
  }
}
