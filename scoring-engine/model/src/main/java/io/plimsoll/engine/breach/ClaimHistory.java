package io.plimsoll.engine.breach;

import java.util.List;

/**
 * The incidents known, and who says that there were no others.
 *
 * @param incidents each once, in any order
 * @param noOthers on whose word the list is complete
 */
public record ClaimHistory(List<Incident> incidents, HistoryStatement noOthers) {
  public ClaimHistory {
    incidents = List.copyOf(incidents);
  }
}
