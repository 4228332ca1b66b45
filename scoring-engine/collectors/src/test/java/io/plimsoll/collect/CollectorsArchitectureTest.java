package io.plimsoll.collect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class CollectorsArchitectureTest {
  private static final JavaClasses COLLECTORS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.plimsoll.collect");

  @Test
  void collectorsKnowNoDatabaseAndNoSpring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.jooq..", "org.springframework..", "io.plimsoll.api..")
        .because("collectors can run as a process of their own, without credentials")
        .check(COLLECTORS);
  }

  @Test
  void socketsAreOpenedOnlyBehindTheGuard() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.plimsoll.collect.guard..", "io.plimsoll.collect.resolve..")
        .should()
        .callConstructor(Socket.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(DatagramSocket|URL|URLConnection|http\\..*)")
        .because("every connection needs an endpoint that the guard has checked")
        .check(COLLECTORS);
  }

  @Test
  void theResolverOfTheRuntimeIsNeverAsked() {
    noClasses()
        .should()
        .callMethod(InetAddress.class, "getByName", String.class)
        .orShould()
        .callMethod(InetAddress.class, "getAllByName", String.class)
        .orShould()
        .callConstructor(java.net.InetSocketAddress.class, String.class, int.class)
        .because("what the guard checked and what is connected to must be the same address")
        .check(COLLECTORS);
  }

  @Test
  void securitySettingsOfTheRuntimeStayAsTheyAre() {
    noClasses()
        .should()
        .callMethod(java.security.Security.class, "setProperty", String.class, String.class)
        .orShould()
        .callMethod(System.class, "setProperty", String.class, String.class)
        .because("a looser setting would hold for the whole process")
        .check(COLLECTORS);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.plimsoll.collect.(*)..").should().beFreeOfCycles().check(COLLECTORS);
  }
}
