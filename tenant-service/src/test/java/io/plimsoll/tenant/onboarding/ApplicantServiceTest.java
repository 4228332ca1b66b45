package io.plimsoll.tenant.onboarding;

import static io.plimsoll.tenant.Services.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.database.TenantId;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.Services;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEvent;
import io.plimsoll.tenant.audit.AuditLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ApplicantServiceTest {
  @AutoClose private static final Services SERVICES = new Services();

  private final TenantId tenant = SERVICES.newTenant();
  private final TenantId other = SERVICES.newTenant();
  private final ApplicantService applicants = SERVICES.get(ApplicantService.class);
  private final DomainService domains = SERVICES.get(DomainService.class);
  private final VendorService vendors = SERVICES.get(VendorService.class);

  private Applicant created(String name, String uen) {
    return SERVICES.as(tenant, () -> applicants.create(Forms.applicant(name, uen), ACTOR).value());
  }

  @Test
  void createWhenReadBackThenEqualWithDomainsAndVendors() {
    Applicant applicant = created("Merlion Robotics", "201611401H");

    assertThat(SERVICES.as(tenant, () -> applicants.get(applicant.id()))).isEqualTo(applicant);
    List<ApplicantDomain> stored = SERVICES.as(tenant, () -> domains.list(applicant.id()));
    assertThat(stored).singleElement().satisfies(d -> assertThat(d.mayBeProbed()).isFalse());
    List<Vendor> suppliers = SERVICES.as(tenant, () -> vendors.all(applicant.id()));
    assertThat(suppliers)
        .singleElement()
        .satisfies(v -> assertThat(v.profile().contract().breachNoticeHours()).isEqualTo(72));
    Map<UUID, List<Vendor>> byApplicant =
        SERVICES.as(tenant, () -> SERVICES.get(VendorStore.class).all(List.of(applicant.id())));
    assertThat(byApplicant).containsEntry(applicant.id(), suppliers);
  }

  @Test
  void createWhenUenIsTakenThenConflictsAndNothingIsWritten() {
    created("First", "201611401H");

    assertThatThrownBy(() -> created("Second", "201611401H"))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).isEqualTo("UEN_TAKEN"));
    assertThat(SERVICES.as(tenant, () -> applicants.list(ApplicantFilter.ALL, null, 10)).items())
        .hasSize(1);
  }

  @Test
  void createWhenAnotherTenantHasTheUenThenBothHaveIt() {
    created("Ours", "201611401H");

    Applicant theirs =
        SERVICES.as(other, () -> applicants.create(Forms.applicant(), ACTOR).value());

    assertThat(theirs.profile().uen().value()).isEqualTo("201611401H");
  }

  @Test
  void everythingWhenAnotherTenantAsksThenThereIsNothing() {
    Applicant applicant = created("Ours", "201611401H");
    UUID id = applicant.id();
    UUID vendorId = SERVICES.as(tenant, () -> vendors.all(id)).getFirst().id();
    DomainName domain = new DomainName("merlion-robotics.com.sg");

    notFound(() -> applicants.get(id));
    notFound(() -> applicants.change(id, 1, form -> form, ACTOR));
    notFound(() -> applicants.move(id, 1, ApplicantState.INSURED, ACTOR));
    notFound(() -> applicants.erase(id, 1, ACTOR));
    notFound(() -> domains.list(id));
    notFound(() -> domains.get(id, domain));
    notFound(() -> domains.declare(id, "evil.example.com", null, ACTOR));
    notFound(() -> domains.prove(id, domain, VerificationMethod.DNS_TXT, ACTOR));
    notFound(() -> domains.remove(id, domain, ACTOR));
    notFound(() -> vendors.list(id, null, 10));
    notFound(() -> vendors.get(id, vendorId));
    notFound(() -> vendors.add(id, Forms.vendor(), ACTOR));
    notFound(() -> vendors.replace(id, vendorId, 1, Forms.vendor(), ACTOR));
    notFound(() -> vendors.remove(id, vendorId, 1, ACTOR));
    assertThat(SERVICES.as(other, () -> vendors.all(id))).isEmpty();
    assertThat(SERVICES.as(other, () -> applicants.list(ApplicantFilter.ALL, null, 10)).items())
        .isEmpty();
    assertThat(SERVICES.as(other, () -> SERVICES.get(AuditLog.class).read(0, 10))).isEmpty();
    assertThat(SERVICES.as(tenant, () -> applicants.get(id))).isEqualTo(applicant);
  }

  private void notFound(Runnable call) {
    assertThatThrownBy(() -> SERVICES.run(other, call)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void listWhenFilteredThenFindsByNamePrefixUenAndSsic() {
    created("Café Müller & Söhne", "201611401H");
    created("Cafeteria One", "196800306E");
    created("Zebra", "193200032W");

    assertThat(names(new ApplicantFilter(null, "CAFE", null, null)))
        .containsExactly("Café Müller & Söhne", "Cafeteria One");
    assertThat(names(new ApplicantFilter(null, "cafe mul", null, null)))
        .containsExactly("Café Müller & Söhne");
    assertThat(names(new ApplicantFilter("196800306e", null, null, null)))
        .containsExactly("Cafeteria One");
    assertThat(names(new ApplicantFilter(null, null, "62", ApplicantState.PROSPECT))).hasSize(3);
    assertThat(names(new ApplicantFilter(null, null, "63", null))).isEmpty();
    assertThat(names(new ApplicantFilter(null, "%", null, null))).hasSize(3);
  }

  private List<String> names(ApplicantFilter filter) {
    return SERVICES.as(tenant, () -> applicants.list(filter, null, 10)).items().stream()
        .map(applicant -> applicant.profile().name())
        .toList();
  }

  @Test
  void listWhenPagedThenEveryOneComesOnceInOrder() {
    for (int i = 0; i < 7; i++) {
      created("Company " + i, "2016" + (10_000 + i) + "H");
    }

    List<String> seen = new ArrayList<>();
    @Nullable UUID after = null;
    do {
      UUID from = after;
      Page<Applicant> page =
          SERVICES.as(tenant, () -> applicants.list(ApplicantFilter.ALL, from, 3));
      page.items().forEach(applicant -> seen.add(applicant.profile().name()));
      after = page.next();
    } while (after != null);

    assertThat(seen)
        .containsExactly(
            "Company 0",
            "Company 1",
            "Company 2",
            "Company 3",
            "Company 4",
            "Company 5",
            "Company 6");
  }

  @Test
  void listWhenNamePrefixIsGivenThenTheIndexServesItUnderRowLevelSecurity() {
    SERVICES
        .database()
        .admin()
        .execute(
            """
            insert into app.applicant (tenant_id, id, name, name_search, uen, ssic_scheme, ssic_code, state, version,
                                       created_at, updated_at)
            select {0}, gen_random_uuid(), 'n' || i, 'n' || i, lpad(i::text, 9, '0'), 'ssic_2020', '62011', 'prospect', 1,
                   now(), now()
              from generate_series(1, 5000) i
            """,
            DSL.val(tenant.value()));
    SERVICES.database().admin().execute("analyze app.applicant");

    String plan =
        SERVICES.as(
            tenant,
            () ->
                SERVICES
                    .database()
                    .databases()
                    .app()
                    .sql()
                    .fetch(
                        "explain select id from app.applicant where tenant_id = {0} and name_search >= 'n12' and name_search < 'n13'",
                        DSL.val(tenant.value()))
                    .format(Integer.MAX_VALUE));

    assertThat(plan.lines().filter(line -> line.contains("Index Cond")).findFirst().orElse(plan))
        .contains("name_search >= 'n12'");
  }

  @Test
  void changeWhenPatchedThenVersionRisesAndOnlyThatChanged() {
    Applicant before = created("Old Name", "201611401H");

    Applicant after =
        SERVICES
            .as(
                tenant,
                () ->
                    applicants.change(before.id(), 1, form -> Forms.named("New Name", form), ACTOR))
            .value();

    assertThat(after.version()).isEqualTo(2);
    assertThat(after.profile().name()).isEqualTo("New Name");
    assertThat(after.profile().recordsHeld()).isEqualTo(before.profile().recordsHeld());
    assertThat(SERVICES.as(tenant, () -> applicants.get(before.id()))).isEqualTo(after);
  }

  @Test
  void changeWhenVersionIsStaleThenSaysTheCurrentOne() {
    Applicant before = created("Old Name", "201611401H");
    SERVICES.run(
        tenant, () -> applicants.change(before.id(), 1, form -> Forms.named("B", form), ACTOR));

    StaleVersionException stale =
        catchThrowableOfType(
            StaleVersionException.class,
            () ->
                SERVICES.run(
                    tenant,
                    () ->
                        applicants.change(before.id(), 1, form -> Forms.named("C", form), ACTOR)));

    assertThat(stale.current()).isEqualTo(2);
  }

  @Test
  void eraseWhenDoneThenOnlyTheIdIsLeftInTheAuditTrail() {
    Applicant applicant = created("Secret Name Pte Ltd", "201611401H");

    SERVICES.run(tenant, () -> applicants.erase(applicant.id(), 1, ACTOR));

    assertThatThrownBy(() -> SERVICES.as(tenant, () -> applicants.get(applicant.id())))
        .isInstanceOf(NotFoundException.class);
    assertThat(
            SERVICES
                .database()
                .admin()
                .fetchCount(
                    DSL.table("app.vendor"),
                    DSL.condition("applicant_id = {0}", DSL.val(applicant.id()))))
        .isZero();
    List<AuditEvent> events = SERVICES.as(tenant, () -> SERVICES.get(AuditLog.class).read(0, 50));
    assertThat(events)
        .extracting(AuditEvent::action)
        .contains("applicant.created", "applicant.erased");
    assertThat(events.toString()).doesNotContain("Secret Name").doesNotContain("201611401H");
  }

  @Test
  void createWhenQuotaIsReachedThenRefuses() {
    created("One", "201611401H");
    SERVICES
        .database()
        .admin()
        .execute(
            "update platform.tenant set max_applicants = 1 where id = {0}",
            DSL.val(tenant.value()));

    assertThatThrownBy(() -> created("Two", "196800306E"))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.code()).isEqualTo("APPLICANT_QUOTA_REACHED"));
  }

  @Test
  void domainWhenConsentedAndProvedThenMayBeProbedUntilWithdrawn() {
    UUID id = created("A", "201611401H").id();
    DomainName name = new DomainName("merlion-robotics.com.sg");
    DomainConsent consent =
        new DomainConsent("Tan Mei", "director", Instant.parse("2026-01-01T00:00:00Z"), "2026-01");

    ApplicantDomain missed =
        SERVICES.as(tenant, () -> domains.miss(id, name, "no TXT record", ACTOR));
    SERVICES.run(tenant, () -> domains.declare(id, "Merlion-Robotics.com.sg", consent, ACTOR));
    ApplicantDomain proved =
        SERVICES.as(tenant, () -> domains.prove(id, name, VerificationMethod.DNS_TXT, ACTOR));
    ApplicantDomain withdrawn =
        SERVICES.as(tenant, () -> domains.declare(id, "merlion-robotics.com.sg", null, ACTOR));

    assertThat(missed.lastCheck()).isEqualTo("no TXT record");
    assertThat(proved.mayBeProbed()).isTrue();
    assertThat(proved.token()).isEqualTo(missed.token());
    assertThat(withdrawn.mayBeProbed()).isFalse();
    assertThat(SERVICES.as(tenant, () -> domains.get(id, name))).isEqualTo(withdrawn);
  }
}
