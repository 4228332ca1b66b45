package io.plimsoll.api.usecase.outcome;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads outcomes. */
@Service
@Transactional(readOnly = true)
public class ReadOutcomes {
  private final Outcomes outcomes;

  ReadOutcomes(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  public Outcome one(UUID id) {
    return outcomes.find(id).orElseThrow(() -> new NotFoundException("outcome"));
  }

  /**
   * In the order of recording.
   *
   * @param applicantId of this applicant alone; of all when null
   */
  public Page<Outcome> page(@Nullable UUID applicantId, @Nullable UUID after, int limit) {
    List<Outcome> rows = outcomes.list(applicantId, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, Outcome::id);
  }
}
