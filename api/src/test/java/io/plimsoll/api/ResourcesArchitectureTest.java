package io.plimsoll.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.plimsoll.rules.Offence.against;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.plimsoll.api.cache.TenantlessKeys;
import io.plimsoll.api.collect.LooksWhileTheCallerWaits;
import io.plimsoll.api.offence.KnowsTooMuch;
import io.plimsoll.api.offence.WrongPlace;
import io.plimsoll.api.rest.offence.Controllers;
import io.plimsoll.collect.OwnershipProbe;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.process.RemoteScanner;
import io.plimsoll.database.TenantId;
import io.plimsoll.rules.ArchitectureRules;
import java.net.Socket;
import java.net.URLConnection;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.transaction.annotation.Transactional;

/** Who may use the database, Redis and the network, and how. */
class ResourcesArchitectureTest extends ArchitectureRules {
  private static final DescribedPredicate<JavaClass> THE_NETWORK =
      resideInAnyPackage("java.net.http..", "java.nio.channels..", "io.plimsoll.collect..")
          .or(
              describe(
                  "a socket",
                  c -> c.isAssignableTo(Socket.class) || c.isAssignableTo(URLConnection.class)));

  private static final ArchRule SQL_STAYS_IN_PERSISTENCE =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plimsoll.api.persistence..", "io.plimsoll.api.config..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.jooq..", "io.plimsoll.database.jooq..", "javax.sql.."))
          .because("one place to look when a query is wrong or leaks");

  private static final ArchRule TRANSACTIONS_BELONG_TO_USE_CASES =
      methods()
          .that()
          .areAnnotatedWith(Transactional.class)
          .should()
          .beDeclaredInClassesThat(
              resideInAnyPackage("io.plimsoll.api.usecase..", "io.plimsoll.api.jobs.."))
          .because("what belongs together is decided where the work is described");

  private static final ArchRule EDGES_OPEN_NO_TRANSACTIONS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.plimsoll.api.rest..",
              "io.plimsoll.api.persistence..",
              "io.plimsoll.api.cache..",
              "io.plimsoll.api.collect..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.springframework.transaction..")
                  .and(describe("not an exception", c -> !c.isAssignableTo(Exception.class))))
          .because("an edge that commits by itself leaves half of the work behind");

  private static final ArchRule ONLY_CACHE_SPEAKS_REDIS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plimsoll.api.cache..")
          .should()
          .dependOnClassesThat(resideInAPackage("io.lettuce.."))
          .because("every Redis key is built in one place");

  private static final ArchRule EACH_REDIS_KEY_CARRIES_THE_TENANT =
      methods()
          .that()
          .areDeclaredInClassesThat(
              resideInAPackage("io.plimsoll.api.cache..")
                  .and(HasName.Predicates.nameMatching(".*Keys")))
          .and()
          .haveRawReturnType(String.class)
          .should(beginWithTheTenant())
          .because("a key without its tenant is shared by all tenants");

  private static final ArchRule SOCKETS_STAY_BEHIND_THE_GUARD =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.plimsoll.api.collect..", "io.plimsoll.api.feed..", "io.plimsoll.api.webhook..")
          .should()
          .dependOnClassesThat(THE_NETWORK)
          .because("only what is guarded talks to the internet");

  /** In the worker, in a process of their own, and what stands for either. */
  private static final Set<String> SCANNERS =
      Set.of(
          Scanner.class.getName(), RemoteScanner.class.getName(), "io.plimsoll.api.collect.Eyes");

  private static final ArchRule NEVER_ON_A_WEB_THREAD =
      noClasses()
          .should()
          .accessTargetWhere(describe("look at strangers on the caller's thread", looksAtOnce()))
          .because(
              "what talks to strangers must hold neither a request's thread nor its identity and"
                  + " transaction");

  ResourcesArchitectureTest() {
    super(
        "io.plimsoll.api",
        against(SQL_STAYS_IN_PERSISTENCE, KnowsTooMuch.OfSql.class),
        against(TRANSACTIONS_BELONG_TO_USE_CASES, WrongPlace.CommitsByItself.class),
        against(EDGES_OPEN_NO_TRANSACTIONS, Controllers.OpensATransaction.class),
        against(ONLY_CACHE_SPEAKS_REDIS, KnowsTooMuch.OfRedis.class),
        against(EACH_REDIS_KEY_CARRIES_THE_TENANT, TenantlessKeys.class),
        against(SOCKETS_STAY_BEHIND_THE_GUARD, KnowsTooMuch.OfHttp.class),
        against(SOCKETS_STAY_BEHIND_THE_GUARD, KnowsTooMuch.OfSockets.class),
        against(SOCKETS_STAY_BEHIND_THE_GUARD, KnowsTooMuch.OfCollectors.class),
        against(NEVER_ON_A_WEB_THREAD, LooksWhileTheCallerWaits.class));
  }

  /** The collectors' doors, unless entered by a task that is handed to another thread. */
  private static Predicate<JavaAccess<?>> looksAtOnce() {
    return access ->
        !access.isDeclaredInLambda()
            && (access.getTargetOwner().isEquivalentTo(OwnershipProbe.class)
                || SCANNERS.contains(access.getTargetOwner().getName())
                    && access.getTarget().getName().equals("scan"));
  }

  private static ArchCondition<JavaMethod> beginWithTheTenant() {
    return new ArchCondition<>("take the tenant first") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean holds =
            !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(TenantId.class);
        events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
      }
    };
  }
}
