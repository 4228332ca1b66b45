package io.plimsoll.tenant.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Services;
import io.plimsoll.tenant.audit.AuditEvent;
import io.plimsoll.tenant.audit.AuditLog;
import io.plimsoll.tenant.quota.Plan;
import io.plimsoll.tenant.quota.QuotaSource;
import io.plimsoll.tenant.tenant.Tenant;
import io.plimsoll.tenant.tenant.TenantKind;
import io.plimsoll.tenant.tenant.TenantService;
import io.plimsoll.tenant.tenant.TenantState;
import io.plimsoll.tenant.tenant.TenantTerms;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TenantOnboardingTest {
  @AutoClose private static final Services SERVICES = new Services();
  private static final Actor OPERATOR = Actor.operator("op");

  private final TenantOnboarding onboarding = SERVICES.get(TenantOnboarding.class);
  private final TenantService tenants = SERVICES.get(TenantService.class);
  private final ClientService clients = SERVICES.get(ClientService.class);

  private OnboardedTenant onboarded() {
    TenantTerms terms = TenantTerms.of("Harbour Brokers", TenantKind.BROKERAGE, Plan.STANDARD);
    return SERVICES.asSystem(() -> onboarding.onboard(terms, OPERATOR));
  }

  @Test
  void onboardWhenDoneThenTenantClientAndAuditAreThereTogether() {
    OnboardedTenant result = onboarded();
    TenantId id = result.tenant().id();

    assertThat(SERVICES.asSystem(() -> tenants.get(id))).isEqualTo(result.tenant());
    Client client = SERVICES.as(id, () -> clients.get(result.client().client().id()));
    assertThat(client).isEqualTo(result.client().client());
    assertThat(client.scopes()).contains(Scope.TENANT_ADMIN).doesNotContain(Scope.PLATFORM_ADMIN);
    assertThat(
            SERVICES
                .hashOf(client.secrets().getFirst())
                .fits(Objects.requireNonNull(result.client().secret())))
        .isTrue();
    assertThat(SERVICES.as(id, () -> SERVICES.get(AuditLog.class).read(0, 9)))
        .extracting(AuditEvent::action)
        .containsExactly("tenant.onboarded", "client.created");
    assertThat(SERVICES.as(id, () -> SERVICES.get(QuotaSource.class).current()))
        .isEqualTo(Plan.STANDARD.quotas());
  }

  @Test
  void onboardWhenItFailsHalfwayThenNothingIsThere() {
    int before = SERVICES.database().admin().fetchCount(org.jooq.impl.DSL.table("platform.tenant"));

    assertThatThrownBy(() ->
            SERVICES.asSystem(() -> {
              onboarding.onboard(TenantTerms.of("X", TenantKind.PARTNER, Plan.TRIAL), OPERATOR);
              throw new IllegalStateException("later");
            }))
        .hasMessage("later");

    assertThat(SERVICES.database().admin().fetchCount(org.jooq.impl.DSL.table("platform.tenant")))
        .isEqualTo(before);
  }

  @Test
  void bootstrapWhenCalledTwiceThenOneOperatorAndItIsNotListed() {
    Optional<OnboardedTenant> first = SERVICES.asSystem(onboarding::bootstrap);
    Optional<OnboardedTenant> second = SERVICES.asSystem(onboarding::bootstrap);

    assertThat(first).isPresent();
    assertThat(second).isEmpty();
    assertThat(first.get().client().client().scopes()).contains(Scope.PLATFORM_ADMIN);
    assertThat(SERVICES.asSystem(() -> tenants.list(null, 200)).items())
        .doesNotContain(first.get().tenant());
    assertThatThrownBy(
            () -> SERVICES.asSystem(() -> tenants.suspend(first.get().tenant().id(), OPERATOR)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void suspendAndResumeWhenDoneThenStateAndEpochChange() {
    TenantId id = onboarded().tenant().id();

    Tenant suspended = SERVICES.asSystem(() -> tenants.suspend(id, OPERATOR));
    Tenant again = SERVICES.asSystem(() -> tenants.suspend(id, OPERATOR));
    Tenant resumed = SERVICES.asSystem(() -> tenants.resume(id, OPERATOR));

    assertThat(suspended.state()).isEqualTo(TenantState.SUSPENDED);
    assertThat(suspended.epoch()).isEqualTo(1);
    assertThat(again).isEqualTo(suspended);
    assertThat(resumed.state()).isEqualTo(TenantState.ACTIVE);
  }

  @Test
  void createWhenPlatformScopeIsAskedThenRefused() {
    TenantId id = onboarded().tenant().id();
    NewClient wanted = NewClient.withSecret("sly", Set.of(Scope.PLATFORM_ADMIN));

    assertThatThrownBy(() -> SERVICES.as(id, () -> clients.create(id, wanted, OPERATOR)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void clientsWhenAnotherTenantAsksThenThereAreNone() {
    OnboardedTenant ours = onboarded();
    TenantId other = onboarded().tenant().id();
    ClientId id = ours.client().client().id();

    assertThatThrownBy(() -> SERVICES.as(other, () -> clients.get(id)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> SERVICES.as(other, () -> clients.revoke(id, OPERATOR)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> SERVICES.as(other, () -> clients.rotateSecret(id, Duration.ZERO, OPERATOR)))
        .isInstanceOf(NotFoundException.class);
    assertThat(SERVICES.as(other, () -> clients.list(null, 10)).items()).hasSize(1);
  }

  @Test
  void publicKeyWhenPrivateWeakOrNoneThenRefused() throws Exception {
    var ec =
        new com.nimbusds.jose.jwk.gen.ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_256).generate();
    var wrongCurve =
        new com.nimbusds.jose.jwk.gen.ECKeyGenerator(com.nimbusds.jose.jwk.Curve.P_384).generate();

    for (String json :
        new String[] {
          ec.toJSONString(),
          wrongCurve.toPublicJWK().toJSONString(),
          "{}",
          "",
          "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
          "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}"
        }) {
      assertThatThrownBy(() -> PublicKeyJwk.parse(json))
          .isInstanceOf(io.plimsoll.engine.basics.InvalidValueException.class);
    }
    assertThat(PublicKeyJwk.parse(ec.toPublicJWK().toJSONString()).algorithm()).isEqualTo("ES256");
  }
}
