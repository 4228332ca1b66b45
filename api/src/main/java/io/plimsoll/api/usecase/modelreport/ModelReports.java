package io.plimsoll.api.usecase.modelreport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where model reports are kept. */
public interface ModelReports {
  void add(ModelReport report, String createdBy);

  Optional<ModelReport> find(UUID id);

  /** Oldest first, after the given id. */
  List<ModelReport> list(@Nullable UUID after, int limit);

  /** Starts a report, or starts it anew after a worker died; empty when it is over. */
  Optional<ModelReport> take(UUID id, Instant now);

  void progress(UUID id, int done, int failed);

  /** Does nothing when the report is over. */
  void complete(UUID id, ReportAnswer answer, Instant now);

  /**
   * @return false when the report is over
   */
  boolean fail(UUID id, String reason, Instant now);
}
