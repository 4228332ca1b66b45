package io.plimsoll.api.usecase.dispute;

import io.plimsoll.api.usecase.scan.Sightings;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads disputes. */
@Service
@Transactional(readOnly = true)
public class ReadDisputes {
  private final Sightings sightings;
  private final Disputes disputes;

  ReadDisputes(Sightings sightings, Disputes disputes) {
    this.sightings = sightings;
    this.disputes = disputes;
  }

  public Dispute one(UUID id) {
    return disputes.find(id).orElseThrow(() -> new NotFoundException("dispute"));
  }

  /** Oldest first. */
  public Page<Dispute> of(UUID findingId, @Nullable UUID after, int limit) {
    if (sightings.finding(findingId).isEmpty()) {
      throw new NotFoundException("finding");
    }
    return Page.of(disputes.list(findingId, after, Page.limit(limit) + 1), limit, Dispute::id);
  }
}
