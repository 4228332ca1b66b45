package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads jobs and their results. */
@Service
@Transactional(readOnly = true)
public class ReadRescoringJobs {
  private final RescoringJobs jobs;

  ReadRescoringJobs(RescoringJobs jobs) {
    this.jobs = jobs;
  }

  public RescoringJob one(UUID id) {
    return jobs.find(id).orElseThrow(() -> new NotFoundException("rescoring job"));
  }

  /** Oldest first. */
  public Page<RescoringJob> page(@Nullable UUID after, int limit) {
    return Page.of(jobs.list(after, Page.limit(limit) + 1), limit, RescoringJob::id);
  }

  /** Some results by applicant, after the given one; empty at the end. */
  public List<RescoringResult> results(UUID jobId, @Nullable UUID after, int limit) {
    return jobs.results(jobId, after, limit);
  }
}
