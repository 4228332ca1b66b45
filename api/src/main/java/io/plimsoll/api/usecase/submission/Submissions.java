package io.plimsoll.api.usecase.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where submissions are kept. */
public interface Submissions {
  void add(Submission submission);

  Optional<Submission> find(UUID id);

  /** Oldest first, after the given id. */
  List<Submission> list(UUID applicantId, @Nullable UUID after, int limit);

  /** The one attested last. */
  Optional<Submission> lastAttested(UUID applicantId);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(Submission submission, int expectedVersion);
}
