package io.plimsoll.api.usecase.incident;

import io.plimsoll.engine.breach.published.IncidentList;
import java.util.List;

/** The published incident lists that are at hand. */
@FunctionalInterface
public interface IncidentFeeds {
  /** Those that are known to be the newest; none when nothing is configured or all are stale. */
  List<IncidentList> lists();
}
