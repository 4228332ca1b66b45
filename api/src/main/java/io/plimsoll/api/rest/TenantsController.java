package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.MergePatch;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.TenantsApi;
import io.plimsoll.api.rest.wire.OnboardTenant;
import io.plimsoll.api.rest.wire.OnboardedTenant;
import io.plimsoll.api.rest.wire.Tenant;
import io.plimsoll.api.rest.wire.TenantPage;
import io.plimsoll.api.usecase.tenant.ChangeTenant;
import io.plimsoll.api.usecase.tenant.ListTenants;
import io.plimsoll.api.usecase.tenant.ReadTenant;
import io.plimsoll.api.usecase.tenant.ResumeTenant;
import io.plimsoll.api.usecase.tenant.SuspendTenant;
import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/tenants}. */
@RestController
class TenantsController implements TenantsApi {
  private static final String OPERATOR = "hasAuthority('SCOPE_platform:admin')";
  private static final String LIST = "listTenants";

  private final io.plimsoll.api.usecase.tenant.OnboardTenant onboard;
  private final ListTenants list;
  private final ReadTenant read;
  private final ChangeTenant change;
  private final SuspendTenant suspend;
  private final ResumeTenant resume;
  private final Once once;
  private final Cursors cursors;
  private final MergePatch patches;

  TenantsController(
      io.plimsoll.api.usecase.tenant.OnboardTenant onboard,
      ListTenants list,
      ReadTenant read,
      ChangeTenant change,
      SuspendTenant suspend,
      ResumeTenant resume,
      Once once,
      Cursors cursors,
      MergePatch patches) {
    this.onboard = onboard;
    this.list = list;
    this.read = read;
    this.change = change;
    this.suspend = suspend;
    this.resume = resume;
    this.once = once;
    this.cursors = cursors;
    this.patches = patches;
  }

  @Override
  @PreAuthorize(OPERATOR)
  public ResponseEntity<OnboardedTenant> onboardTenant(String key, OnboardTenant wanted) {
    return once.runAsSystem(
        key, "onboardTenant", wanted, OnboardedTenant.class, () -> onboarded(wanted));
  }

  private ResponseEntity<OnboardedTenant> onboarded(OnboardTenant wanted) {
    var onboarded = onboard.onboard(TenantWire.terms(wanted), Callers.current());
    var tenant = onboarded.tenant();
    return ResponseEntity.created(URI.create("/v1/tenants/" + tenant.id()))
        .eTag(ETags.of(tenant.version()))
        .body(
            new OnboardedTenant()
                .tenant(TenantWire.wire(tenant))
                .client(ClientWire.wire(onboarded.client().client()))
                .clientSecret(onboarded.client().secret()));
  }

  @Override
  @PreAuthorize(OPERATOR)
  public ResponseEntity<TenantPage> listTenants(@Nullable String cursor, Integer limit) {
    Page<io.plimsoll.tenant.tenant.Tenant> page = list.list(cursors.position(cursor, LIST), limit);
    return ResponseEntity.ok(
        new TenantPage()
            .items(page.items().stream().map(TenantWire::wire).toList())
            .next(cursors.next(page.next(), LIST)));
  }

  @Override
  @PreAuthorize(OPERATOR)
  public ResponseEntity<Tenant> getTenant(UUID tenantId, @Nullable String ifNoneMatch) {
    var tenant = read.read(new TenantId(tenantId));
    return ETags.respond(ifNoneMatch, ETags.of(tenant.version()), TenantWire.wire(tenant));
  }

  @Override
  @PreAuthorize(OPERATOR)
  public ResponseEntity<Tenant> updateTenant(String ifMatch, UUID tenantId, ObjectNode patch) {
    return answer(
        change.change(
            new TenantId(tenantId),
            ETags.expected(ifMatch),
            terms -> TermsForm.patched(terms, patches, patch),
            Callers.current()));
  }

  @Override
  @PreAuthorize(OPERATOR)
  public ResponseEntity<Tenant> suspendTenant(UUID tenantId) {
    return answer(suspend.suspend(new TenantId(tenantId), Callers.current()));
  }

  @Override
  @PreAuthorize(OPERATOR)
  public ResponseEntity<Tenant> resumeTenant(UUID tenantId) {
    return answer(resume.resume(new TenantId(tenantId), Callers.current()));
  }

  private static ResponseEntity<Tenant> answer(io.plimsoll.tenant.tenant.Tenant tenant) {
    return ResponseEntity.ok().eTag(ETags.of(tenant.version())).body(TenantWire.wire(tenant));
  }
}
