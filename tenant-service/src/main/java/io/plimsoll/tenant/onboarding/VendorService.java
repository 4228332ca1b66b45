package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Third parties that applicants declare. */
public final class VendorService {
  private final ApplicantStore applicants;
  private final VendorStore vendors;
  private final VendorReader reader;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  public VendorService(
      ApplicantStore applicants,
      VendorStore vendors,
      VendorReader reader,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.applicants = applicants;
    this.vendors = vendors;
    this.reader = reader;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Oldest first. */
  public Page<Vendor> list(UUID applicantId, @Nullable UUID after, int limit) {
    requireApplicant(applicantId);
    List<Vendor> rows = vendors.list(applicantId, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, Vendor::id);
  }

  /** All of an applicant's at once, for a score; oldest first. */
  public List<Vendor> all(UUID applicantId) {
    return vendors.all(applicantId);
  }

  /**
   * @throws NotFoundException also when the applicant is another tenant's
   */
  public Vendor get(UUID applicantId, UUID vendorId) {
    return vendors.find(applicantId, vendorId).orElseThrow(() -> new NotFoundException("vendor"));
  }

  /**
   * @throws io.plimsoll.tenant.InvalidInputException naming every member that was refused
   */
  public Vendor add(UUID applicantId, VendorForm form, Actor actor) {
    VendorProfile profile = reader.read(form);
    requireApplicant(applicantId);
    Vendor vendor = fresh(applicantId, profile);
    store(List.of(vendor), actor);
    return vendor;
  }

  /**
   * @throws StaleVersionException when the vendor is not at {@code expectedVersion}
   */
  public Vendor replace(
      UUID applicantId, UUID vendorId, int expectedVersion, VendorForm form, Actor actor) {
    VendorProfile profile = reader.read(form);
    Vendor after = at(applicantId, vendorId, expectedVersion).with(profile, now());
    if (!vendors.replace(after, expectedVersion)) {
      throw new StaleVersionException(get(applicantId, vendorId).version());
    }
    audit.append(entry("vendor.changed", after, actor));
    return after;
  }

  public void remove(UUID applicantId, UUID vendorId, int expectedVersion, Actor actor) {
    Vendor before = at(applicantId, vendorId, expectedVersion);
    if (!vendors.remove(applicantId, vendorId, expectedVersion)) {
      throw new StaleVersionException(get(applicantId, vendorId).version());
    }
    audit.append(entry("vendor.removed", before, actor));
  }

  /** Adds vendors to applicants that were stored in this very transaction. */
  void addAll(Map<UUID, List<VendorProfile>> profiles, Actor actor) {
    store(
        profiles.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(profile -> fresh(e.getKey(), profile)))
            .toList(),
        actor);
  }

  private void store(List<Vendor> fresh, Actor actor) {
    vendors.add(fresh);
    audit.append(fresh.stream().map(vendor -> entry("vendor.added", vendor, actor)).toList());
  }

  private Vendor fresh(UUID applicantId, VendorProfile profile) {
    Instant now = now();
    return new Vendor(ids.next(), applicantId, profile, 1, now, now);
  }

  private Vendor at(UUID applicantId, UUID vendorId, int expectedVersion) {
    Vendor vendor = get(applicantId, vendorId);
    if (vendor.version() != expectedVersion) {
      throw new StaleVersionException(vendor.version());
    }
    return vendor;
  }

  private static AuditEntry entry(String action, Vendor vendor, Actor actor) {
    return AuditEntry.of(
        actor, action, vendor.id(), Map.of("applicant", vendor.applicantId().toString()));
  }

  private void requireApplicant(UUID id) {
    if (applicants.find(id).isEmpty()) {
      throw new NotFoundException("applicant");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
