package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the firm itself; null is "not known".
 *
 * @param industry what it does
 * @param revenue what it turns over in a year
 * @param employees head-count, not negative
 * @param recordsHeld number of people on record by category of data, not negative
 */
public record Applicant(
    @Nullable Industry industry,
    @Nullable Revenue revenue,
    @Nullable Integer employees,
    @Nullable Map<String, Long> recordsHeld) {

  public Applicant {
    if (employees != null) {
      Require.notNegative("employees", employees);
    }
    if (recordsHeld != null) {
      recordsHeld.values().forEach(count -> Require.notNegative("recordsHeld", count));
      recordsHeld = Copies.sorted(recordsHeld);
    }
  }
}
