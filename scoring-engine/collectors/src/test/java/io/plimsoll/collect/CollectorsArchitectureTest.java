package io.plimsoll.collect;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.plimsoll.rules.Offence.against;

import com.tngtech.archunit.lang.ArchRule;
import io.plimsoll.collect.dns.LeansOnWeb;
import io.plimsoll.collect.offence.Careless;
import io.plimsoll.collect.web.LeansOnDns;
import io.plimsoll.rules.ArchitectureRules;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.Security;

/** The shape of the collectors. */
class CollectorsArchitectureTest extends ArchitectureRules {
  private static final ArchRule NO_DATABASE_AND_NO_SPRING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "org.jooq..",
              "org.springframework..",
              "io.plimsoll.tenant..",
              "io.plimsoll.api..")
          .because("collectors can run as a process of their own, without credentials");

  private static final ArchRule SOCKETS_OPEN_BEHIND_THE_GUARD =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plimsoll.collect.guard..", "io.plimsoll.collect.resolve..")
          .should()
          .callConstructorWhere(target(owner(assignableTo(Socket.class))))
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(DatagramSocket|URL|URLConnection|http\\..*)|java\\.nio\\.channels\\..*")
          .because("every connection needs an endpoint that the guard has checked");

  private static final ArchRule RUNTIME_RESOLVER_IS_NEVER_ASKED =
      noClasses()
          .should()
          .callMethod(InetAddress.class, "getByName", String.class)
          .orShould()
          .callMethod(InetAddress.class, "getAllByName", String.class)
          .orShould()
          .callConstructor(InetSocketAddress.class, String.class, int.class)
          .because("what the guard checked and what is connected to must be the same address");

  private static final ArchRule RUNTIME_SETTINGS_STAY =
      noClasses()
          .should()
          .callMethod(Security.class, "setProperty", String.class, String.class)
          .orShould()
          .callMethod(System.class, "setProperty", String.class, String.class)
          .because("a looser setting would hold for the whole process");

  private static final ArchRule NO_CYCLES =
      slices()
          .matching("io.plimsoll.collect.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each group of checks can be read, tested and left out alone");

  CollectorsArchitectureTest() {
    super(
        "io.plimsoll.collect",
        against(NO_DATABASE_AND_NO_SPRING, Careless.AsksADatabase.class),
        against(SOCKETS_OPEN_BEHIND_THE_GUARD, Careless.OpensASocket.class),
        against(SOCKETS_OPEN_BEHIND_THE_GUARD, Careless.OpensAUrl.class),
        against(SOCKETS_OPEN_BEHIND_THE_GUARD, Careless.OpensAChannel.class),
        against(RUNTIME_RESOLVER_IS_NEVER_ASKED, Careless.LetsTheRuntimeResolve.class),
        against(RUNTIME_RESOLVER_IS_NEVER_ASKED, Careless.ResolvesWhileConnecting.class),
        against(RUNTIME_SETTINGS_STAY, Careless.LoosensEverything.class),
        against(NO_CYCLES, LeansOnWeb.class, LeansOnDns.class));
  }
}
