package io.plimsoll.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the deployable. What a rule catches is shown on classes made to break it. */
class ArchitectureTest {
  private static final JavaClasses API =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.plimsoll.api");

  private static final ArchRule WIRE_STAYS_IN_REST =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plimsoll.api.rest..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.plimsoll.api.rest.wire..", "io.plimsoll.api.rest.spec.."))
          .because(
              "the contract's types change with the contract, the rest of the service does not");

  private static final ArchRule REST_CALLS_USE_CASES =
      noClasses()
          .that()
          .resideInAPackage("io.plimsoll.api.rest..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "io.plimsoll.api.persistence..",
                      "io.plimsoll.api.cache..",
                      "io.plimsoll.api.collect..",
                      "io.plimsoll.api.jobs..",
                      "org.jooq..",
                      "java.sql..",
                      "io.plimsoll.tenant.persistence..")
                  .and(
                      describe("not an exception's cause", c -> !c.isAssignableTo(Exception.class)))
                  .or(
                      describe(
                          "a service or store of another room",
                          ArchitectureTest::isServiceOrStore)))
          .because("what a request may do is one use case; a controller translates and no more");

  private static final ArchRule SQL_STAYS_IN_PERSISTENCE =
      noClasses()
          .that(
              describe(
                  "speak for the service",
                  c ->
                      !resideInAnyPackage(
                              "io.plimsoll.api.persistence..", "io.plimsoll.api.config..")
                          .test(c)))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.jooq..", "io.plimsoll.database.jooq..", "javax.sql.."))
          .because("one place to look when a query is wrong or leaks");

  private static final ArchRule ONLY_CACHE_SPEAKS_REDIS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plimsoll.api.cache..")
          .should()
          .dependOnClassesThat(resideInAPackage("io.lettuce.."))
          .because("every Redis key is built in one place and carries its tenant");

  private static final ArchRule CONTROLLERS_SAY_WHO_MAY_CALL =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(RestController.class)
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(PreAuthorize.class)
          .because("no scope, no access");

  private static final ArchRule TRANSACTIONS_BELONG_TO_USE_CASES =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat(
              resideInAnyPackage("io.plimsoll.api.usecase..", "io.plimsoll.api.jobs.."))
          .because("what belongs together is decided where the work is described");

  private static final ArchRule INJECTION_BY_CONSTRUCTOR =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .because("an object is whole when it is made");

  private static final ArchRule USE_CASES_KNOW_NO_EDGE =
      noClasses()
          .that()
          .resideInAPackage("io.plimsoll.api.usecase..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.plimsoll.api.rest..",
                  "io.plimsoll.api.security..",
                  "io.plimsoll.api.persistence..",
                  "io.plimsoll.api.cache..",
                  "io.plimsoll.api.config..",
                  "org.springframework.web..",
                  "jakarta.servlet.."))
          .because("the same verb is called from a request, a job or a test");

  private static final ArchRule SOCKETS_STAY_OUT =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.plimsoll.api.collect..", "io.plimsoll.api.feed..", "io.plimsoll.api.webhook..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net.http..", "java.nio.channels..", "io.plimsoll.collect..")
                  .or(
                      describe(
                          "a socket",
                          c ->
                              c.isAssignableTo(java.net.Socket.class)
                                  || c.isAssignableTo(java.net.URLConnection.class))))
          .because("only what is guarded talks to the internet");

  private static final ArchRule NO_CYCLES =
      slices()
          .matching("io.plimsoll.api.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that leans on its visitors cannot be moved");

  private static final ArchRule USE_CASES_ARE_VERBS =
      classes()
          .that()
          .areAnnotatedWith(org.springframework.stereotype.Service.class)
          .should()
          .resideInAPackage("io.plimsoll.api.usecase..")
          .because("one class per verb, all in one place");

  private static boolean isServiceOrStore(JavaClass type) {
    return type.getPackageName().startsWith("io.plimsoll.tenant")
        && (type.getSimpleName().endsWith("Service") || type.getSimpleName().endsWith("Store"));
  }

  @Test
  void wireWhenUsedThenOnlyInRest() {
    WIRE_STAYS_IN_REST.check(API);
  }

  @Test
  void restWhenItWorksThenThroughUseCases() {
    REST_CALLS_USE_CASES.check(API);
  }

  @Test
  void sqlWhenSpokenThenInPersistence() {
    SQL_STAYS_IN_PERSISTENCE.check(API);
  }

  @Test
  void redisWhenSpokenThenInCache() {
    ONLY_CACHE_SPEAKS_REDIS.check(API);
  }

  @Test
  void controllersWhenCalledThenTheySayWhoMay() {
    CONTROLLERS_SAY_WHO_MAY_CALL.check(API);
  }

  @Test
  void transactionsWhenBegunThenByUseCases() {
    TRANSACTIONS_BELONG_TO_USE_CASES.check(API);
  }

  @Test
  void injectionWhenDoneThenByConstructor() {
    INJECTION_BY_CONSTRUCTOR.check(API);
  }

  @Test
  void useCasesWhenLookedAtThenTheyKnowNoEdge() {
    USE_CASES_KNOW_NO_EDGE.check(API);
  }

  @Test
  void socketsWhenOpenedThenBehindTheGuard() {
    SOCKETS_STAY_OUT.check(API);
  }

  @Test
  void roomsWhenFollowedThenThereIsNoCycle() {
    NO_CYCLES.check(API);
  }

  @Test
  void servicesWhenDeclaredThenTheyAreUseCases() {
    USE_CASES_ARE_VERBS.check(API);
  }

  /** Breaks what one class can break. */
  @RestController
  static class Offender {
    @Autowired org.jooq.DSLContext sql;
    io.lettuce.core.@Nullable RedisClient redis;
    java.net.http.@Nullable HttpClient http;
    io.plimsoll.api.rest.wire.@Nullable Applicant wire;

    @Transactional
    public void open() {}
  }

  @Test
  void rulesWhenBrokenThenTheySayWhy() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
    for (ArchRule rule :
        new ArchRule[] {
          WIRE_STAYS_IN_REST,
          SQL_STAYS_IN_PERSISTENCE,
          ONLY_CACHE_SPEAKS_REDIS,
          CONTROLLERS_SAY_WHO_MAY_CALL,
          TRANSACTIONS_BELONG_TO_USE_CASES,
          INJECTION_BY_CONSTRUCTOR,
          SOCKETS_STAY_OUT
        }) {
      assertThatThrownBy(() -> rule.check(offender))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("because");
    }
  }
}
