package io.plimsoll.api.usecase.modelreport;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads model reports. */
@Service
@Transactional(readOnly = true)
public class ReadModelReports {
  private final ModelReports reports;

  ReadModelReports(ModelReports reports) {
    this.reports = reports;
  }

  public ModelReport one(UUID id) {
    return reports.find(id).orElseThrow(() -> new NotFoundException("model report"));
  }

  /** Oldest first. */
  public Page<ModelReport> page(@Nullable UUID after, int limit) {
    return Page.of(reports.list(after, Page.limit(limit) + 1), limit, ModelReport::id);
  }
}
