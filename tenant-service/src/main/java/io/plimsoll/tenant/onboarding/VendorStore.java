package io.plimsoll.tenant.onboarding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where declared vendors are kept. */
public interface VendorStore {
  void add(List<Vendor> vendors);

  /** Oldest first, after the given id. */
  List<Vendor> list(UUID applicantId, @Nullable UUID after, int limit);

  /** All of an applicant's, oldest first. */
  List<Vendor> all(UUID applicantId);

  /** Of several applicants, by applicant; one without vendors is absent. */
  Map<UUID, List<Vendor>> all(Collection<UUID> applicantIds);

  Optional<Vendor> find(UUID applicantId, UUID vendorId);

  /** False when the stored version is not {@code expectedVersion}. */
  boolean replace(Vendor vendor, int expectedVersion);

  boolean remove(UUID applicantId, UUID vendorId, int expectedVersion);
}
