package io.plimsoll.api.usecase.modelreport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored snapshots of a tenant's book. */
public interface Book {

  /** One applicant's evidence, in the bytes that were hashed. */
  record Page(UUID applicantId, String snapshot) {}

  /** The newest of each applicant, by applicant, after the given one. */
  List<Page> newest(@Nullable UUID after, int limit);

  /** The last of each applicant that speaks of a moment of the period. */
  List<Page> newest(ReportQuestion.Period period, @Nullable UUID after, int limit);

  /** The last of an applicant that speaks of a moment before the given one. */
  Optional<String> before(UUID applicantId, Instant moment);
}
