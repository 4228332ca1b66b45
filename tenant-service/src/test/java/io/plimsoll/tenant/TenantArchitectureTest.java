package io.plimsoll.tenant;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.plimsoll.rules.Offence.against;

import com.tngtech.archunit.lang.ArchRule;
import io.plimsoll.rules.ArchitectureRules;
import io.plimsoll.tenant.audit.LeansOnQuota;
import io.plimsoll.tenant.offence.Careless;
import io.plimsoll.tenant.onboarding.KnowsSpring;
import io.plimsoll.tenant.quota.LeansOnAudit;
import java.net.Socket;
import java.net.URLConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/** The shape of the tenant service. */
class TenantArchitectureTest extends ArchitectureRules {
  private static final ArchRule SQL_STAYS_IN_PERSISTENCE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plimsoll.tenant.persistence..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.jooq..", "io.plimsoll.database.jooq..", "javax.sql.."))
          .because("one place to look when a query is wrong or leaks");

  private static final ArchRule PERSISTENCE_IS_HIDDEN =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plimsoll.tenant.persistence..")
          .and()
          .areNotAnnotatedWith(Configuration.class)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plimsoll.tenant.persistence..")
          .because("a service says what it needs of a store and is given one");

  private static final ArchRule SERVICES_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.plimsoll.tenant.onboarding..",
              "io.plimsoll.tenant.client..",
              "io.plimsoll.tenant.tenant..",
              "io.plimsoll.tenant.quota..",
              "io.plimsoll.tenant.audit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
          .because("what a tenant may do is said in plain Java and tested without a context");

  private static final ArchRule NO_SOCKETS =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "java.nio.channels..", "io.plimsoll.collect..")
                  .or(
                      describe(
                          "a socket",
                          c ->
                              c.isAssignableTo(Socket.class)
                                  || c.isAssignableTo(URLConnection.class))))
          .because("only what is guarded talks to the internet");

  private static final ArchRule TIME_IS_GIVEN =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "read a clock",
                  access ->
                      access.getTargetOwner().getPackageName().equals("java.time")
                          && access.getTarget().getName().equals("now")))
          .because("an expiry that cannot be waited for cannot be tested");

  private static final ArchRule INJECTION_BY_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .because("an object is whole when it is made");

  /** What wires a room leans on all that it wires. */
  private static final ArchRule NO_CYCLES =
      slices()
          .matching("io.plimsoll.tenant.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              describe("wiring", c -> c.isAnnotatedWith(Configuration.class)),
              describe("anything", c -> true))
          .because("a room that leans on its visitors cannot be moved");

  TenantArchitectureTest() {
    super(
        "io.plimsoll.tenant",
        against(SQL_STAYS_IN_PERSISTENCE, Careless.SpeaksSql.class),
        against(PERSISTENCE_IS_HIDDEN, Careless.PicksItsTables.class),
        against(SERVICES_KNOW_NO_FRAMEWORK, KnowsSpring.class),
        against(NO_SOCKETS, Careless.FetchesKeys.class),
        against(TIME_IS_GIVEN, Careless.ReadsTheClock.class),
        against(INJECTION_BY_CONSTRUCTOR, Careless.IsFilledLater.class),
        against(NO_CYCLES, LeansOnQuota.class, LeansOnAudit.class));
  }
}
