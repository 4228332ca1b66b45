package io.plimsoll.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.plimsoll.rules.Offence.against;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.plimsoll.api.config.LeansOnJobs;
import io.plimsoll.api.jobs.LeansOnConfig;
import io.plimsoll.api.offence.KnowsTooMuch;
import io.plimsoll.api.offence.WrongPlace;
import io.plimsoll.api.rest.offence.Controllers;
import io.plimsoll.api.usecase.offence.KnowsAnEdge;
import io.plimsoll.api.usecase.score.LeansOnSubmission;
import io.plimsoll.api.usecase.submission.LeansOnScore;
import io.plimsoll.rules.ArchitectureRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The rooms of the deployable and who may enter which. */
class ArchitectureTest extends ArchitectureRules {
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

  private static final ArchRule USE_CASES_ARE_VERBS =
      classes()
          .that()
          .areAnnotatedWith(Service.class)
          .should()
          .resideInAPackage("io.plimsoll.api.usecase..")
          .because("one class per verb, all in one place");

  private static final ArchRule TENANT_INTERNALS_ARE_HIDDEN =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plimsoll.api.config..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.plimsoll.tenant.persistence..", "io.plimsoll.tenant.config.."))
          .because("who is calling is asked of the tenant service, never of its tables");

  private static final ArchRule NO_CYCLES =
      slices()
          .matching("io.plimsoll.api.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that leans on its visitors cannot be moved");

  private static final ArchRule NO_CYCLES_BETWEEN_USE_CASES =
      slices()
          .matching("io.plimsoll.api.usecase.(*)..")
          .should()
          .beFreeOfCycles()
          .because("data flows one way, from evidence to score to decision");

  ArchitectureTest() {
    super(
        "io.plimsoll.api",
        against(WIRE_STAYS_IN_REST, KnowsTooMuch.OfTheContract.class),
        against(REST_CALLS_USE_CASES, Controllers.SpeaksSql.class),
        against(REST_CALLS_USE_CASES, Controllers.CallsAnotherRoom.class),
        against(REST_CALLS_USE_CASES, Controllers.CallsTheScanner.class),
        against(CONTROLLERS_SAY_WHO_MAY_CALL, Controllers.LetsAnybodyIn.class),
        against(INJECTION_BY_CONSTRUCTOR, WrongPlace.IsFilledLater.class),
        against(USE_CASES_KNOW_NO_EDGE, KnowsAnEdge.OfHttp.class),
        against(USE_CASES_KNOW_NO_EDGE, KnowsAnEdge.OfTheController.class),
        against(USE_CASES_KNOW_NO_EDGE, KnowsAnEdge.OfTheSettings.class),
        against(USE_CASES_ARE_VERBS, WrongPlace.IsAService.class),
        against(TENANT_INTERNALS_ARE_HIDDEN, KnowsTooMuch.OfTheTenantsTables.class),
        against(NO_CYCLES, LeansOnJobs.class, LeansOnConfig.class),
        against(NO_CYCLES_BETWEEN_USE_CASES, LeansOnSubmission.class, LeansOnScore.class));
  }

  private static boolean isServiceOrStore(JavaClass type) {
    return type.getPackageName().startsWith("io.plimsoll.tenant")
        && (type.getSimpleName().endsWith("Service") || type.getSimpleName().endsWith("Store"));
  }
}
