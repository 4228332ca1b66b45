package io.plimsoll.tenant.onboarding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where applicants are kept. Everything is of the tenant the transaction is bound to. */
public interface ApplicantStore {
  /** Adds those whose UEN the tenant does not have yet; returns the ids that were added. */
  Set<UUID> add(List<Applicant> applicants);

  Optional<Applicant> find(UUID id);

  /** Those there are, in the order of their ids. */
  List<Applicant> all(Collection<UUID> ids);

  List<Applicant> findByUen(Collection<Uen> uens);

  /** Oldest first, after the given id. */
  List<Applicant> list(ApplicantFilter filter, @Nullable UUID after, int limit);

  /**
   * Replaces when the stored version is still {@code expectedVersion}; false when it is not or when
   * there is no such applicant.
   *
   * @throws io.plimsoll.tenant.ConflictException {@code UEN_TAKEN} when another applicant has it
   */
  boolean replace(Applicant applicant, int expectedVersion);

  /** Removes an applicant and what hangs on it, under the same condition. */
  boolean remove(UUID id, int expectedVersion);

  /** How many the tenant has, counted no further than {@code atMost}. */
  int count(int atMost);
}
