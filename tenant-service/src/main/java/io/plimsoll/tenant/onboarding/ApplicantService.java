package io.plimsoll.tenant.onboarding;

import static java.util.stream.Collectors.toMap;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.quota.QuotaSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applicants of the tenant that the caller's transaction is bound to. */
public final class ApplicantService {
  private final ApplicantStore applicants;
  private final DomainService domains;
  private final VendorService vendors;
  private final ApplicantReader reader;
  private final QuotaSource quotas;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  public ApplicantService(
      ApplicantStore applicants,
      DomainService domains,
      VendorService vendors,
      ApplicantReader reader,
      QuotaSource quotas,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.applicants = applicants;
    this.domains = domains;
    this.vendors = vendors;
    this.reader = reader;
    this.quotas = quotas;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws io.plimsoll.tenant.InvalidInputException naming every member that was refused
   * @throws ConflictException {@code UEN_TAKEN}, {@code APPLICANT_QUOTA_REACHED}
   */
  public Checked<Applicant> create(ApplicantForm form, Actor actor) {
    Checked<NewApplicant> checked = reader.read(form);
    List<Applicant> added = land(List.of(checked.value()), actor);
    if (added.isEmpty()) {
      throw uenTaken();
    }
    return new Checked<>(added.getFirst(), checked.warnings(), checked.adjustments());
  }

  /**
   * Stores several at once, with their domains and vendors.
   *
   * @return those that were stored, in the given order; one whose UEN the tenant has already is not
   *     among them
   * @throws ConflictException {@code APPLICANT_QUOTA_REACHED}: none is stored then
   */
  List<Applicant> land(List<NewApplicant> arrivals, Actor actor) {
    refuseBeyondQuota(arrivals.size());
    Instant now = now();
    List<Arrival> fresh =
        arrivals.stream().map(a -> new Arrival(fresh(a.profile(), now), a)).toList();
    Set<UUID> addedIds = applicants.add(fresh.stream().map(Arrival::applicant).toList());
    List<Arrival> added = fresh.stream().filter(a -> addedIds.contains(a.id())).toList();
    audit.append(
        added.stream().map(a -> AuditEntry.of(actor, "applicant.created", a.id())).toList());
    domains.declareAll(added.stream().collect(toMap(Arrival::id, a -> a.form().domains())), actor);
    vendors.addAll(added.stream().collect(toMap(Arrival::id, a -> a.form().vendors())), actor);
    return added.stream().map(Arrival::applicant).toList();
  }

  /** What is stored beside what it came from. */
  private record Arrival(Applicant applicant, NewApplicant form) {
    UUID id() {
      return applicant.id();
    }
  }

  private Applicant fresh(ApplicantProfile profile, Instant now) {
    return new Applicant(ids.next(), profile, ApplicantState.PROSPECT, 1, now, now);
  }

  /**
   * @throws NotFoundException also for another tenant's id
   */
  public Applicant get(UUID id) {
    return applicants.find(id).orElseThrow(() -> new NotFoundException("applicant"));
  }

  /** Oldest first; {@code after} is the id that the last page ended with. */
  public Page<Applicant> list(ApplicantFilter filter, @Nullable UUID after, int limit) {
    List<Applicant> rows = applicants.list(filter, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, Applicant::id);
  }

  /**
   * Changes the profile. {@code patch} gets the present profile as a form, without domains and
   * vendors, and gives back the wanted one.
   *
   * @throws StaleVersionException when the applicant is not at {@code expectedVersion}
   */
  public Checked<Applicant> change(
      UUID id, int expectedVersion, UnaryOperator<ApplicantForm> patch, Actor actor) {
    Applicant before = at(id, expectedVersion);
    Checked<ApplicantProfile> wanted =
        reader.readProfile(patch.apply(ApplicantForm.of(before.profile())));
    Applicant after = before.with(wanted.value(), now());
    Applicant stored =
        before.profile().equals(after.profile()) ? before : replace(after, expectedVersion, actor);
    return new Checked<>(stored, wanted.warnings(), wanted.adjustments());
  }

  /** Moves the applicant to another state. */
  public Applicant move(UUID id, int expectedVersion, ApplicantState state, Actor actor) {
    return replace(at(id, expectedVersion).in(state, now()), expectedVersion, actor);
  }

  private Applicant replace(Applicant after, int expectedVersion, Actor actor) {
    if (!applicants.replace(after, expectedVersion)) {
      throw stale(after.id());
    }
    audit.append(AuditEntry.of(actor, "applicant.changed", after.id()));
    return after;
  }

  /** Removes the applicant and all that hangs on it. Audit events keep the id alone. */
  public void erase(UUID id, int expectedVersion, Actor actor) {
    at(id, expectedVersion);
    if (!applicants.remove(id, expectedVersion)) {
      throw stale(id);
    }
    audit.append(AuditEntry.of(actor, "applicant.erased", id));
  }

  private Applicant at(UUID id, int expectedVersion) {
    Applicant applicant = get(id);
    if (applicant.version() != expectedVersion) {
      throw new StaleVersionException(applicant.version());
    }
    return applicant;
  }

  private StaleVersionException stale(UUID id) {
    return new StaleVersionException(get(id).version());
  }

  private void refuseBeyondQuota(int arriving) {
    int allowed = quotas.current().applicants();
    if (applicants.count(allowed + 1) + arriving > allowed) {
      throw new ConflictException(
          "APPLICANT_QUOTA_REACHED",
          "the plan allows " + allowed + " applicants; erase some or ask for more");
    }
  }

  private static ConflictException uenTaken() {
    return new ConflictException("UEN_TAKEN", "an applicant with this UEN is onboarded already");
  }

  /** PostgreSQL keeps microseconds: what is returned must equal what is read back. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
