package io.plimsoll.engine.breach;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A past incident; null is "not known".
 *
 * @param kind what happened
 * @param occurredOn when it happened
 * @param records people whose data were touched, not negative
 * @param cost what it cost in all, not negative
 * @param vendor the third party involved
 * @param remediation what was done so that it does not happen again
 * @param reportedBy who says so
 */
public record Incident(
    IncidentKind kind,
    LocalDate occurredOn,
    @Nullable Long records,
    @Nullable Money cost,
    @Nullable String vendor,
    @Nullable String remediation,
    ReportedBy reportedBy) {

  public Incident {
    if (records != null) {
      Require.notNegative("records", records);
    }
    if (cost != null) {
      Require.notNegative("cost", cost.amount());
    }
  }
}
