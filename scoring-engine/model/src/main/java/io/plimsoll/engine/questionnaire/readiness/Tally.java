package io.plimsoll.engine.questionnaire.readiness;

import java.util.Collection;
import java.util.Collections;

/** How many clauses have which status. */
public record Tally(int met, int notMet, int notKnown, int notApplicable, int notAsked) {
  /** Counts statuses. */
  public static Tally of(Collection<ClauseStatus> statuses) {
    return new Tally(
        Collections.frequency(statuses, ClauseStatus.MET),
        Collections.frequency(statuses, ClauseStatus.NOT_MET),
        Collections.frequency(statuses, ClauseStatus.NOT_KNOWN),
        Collections.frequency(statuses, ClauseStatus.NOT_APPLICABLE),
        Collections.frequency(statuses, ClauseStatus.NOT_ASKED));
  }
}
