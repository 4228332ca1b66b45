package io.plimsoll.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.plimsoll.engine.basics.UsesALaterStage;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the model, held by rules; every rule is also shown to catch what it forbids. */
class ArchitectureTest {
  private static final String ROOT = "io.plimsoll.engine";
  private static final List<String> STAGES =
      List.of(
          "basics",
          "questionnaire",
          "evidence",
          "exposure",
          "breach",
          "score",
          "loss",
          "decision",
          "preparedness",
          "whatif",
          "attribution",
          "improvement",
          "governance",
          "loader");

  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static ArchRule stagesInOrder() {
    return CompositeArchRule.of(
            IntStream.range(0, STAGES.size()).mapToObj(ArchitectureTest::usesNoLaterStage).toList())
        .because("data flows one way: a later stage is never used by an earlier one");
  }

  private static ArchRule usesNoLaterStage(int stage) {
    DescribedPredicate<JavaClass> later =
        resideInAPackage(ROOT)
            .or(
                resideInAnyPackage(
                    STAGES.subList(stage + 1, STAGES.size()).stream()
                        .map(name -> ROOT + "." + name + "..")
                        .toArray(String[]::new)));
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + STAGES.get(stage) + "..")
        .should()
        .dependOnClassesThat(later);
  }

  private static ArchRule pure() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".loader..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            ROOT + "..",
            "java.lang..",
            "java.util..",
            "java.math..",
            "java.time..",
            "java.text..",
            "java.nio.charset..",
            "java.security..",
            "java.io..",
            "javax.security.auth.x500..",
            "org.jspecify..")
        .because("the model is a pure function of data: no Spring, SQL, network or files");
  }

  private static ArchRule onlyLoaderReadsFiles() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".loader..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "org.snakeyaml..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .because("only the loader reads, and only what comes with the engine");
  }

  private static ArchRule noClockEntropyLocaleOrParallel() {
    return noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "read a clock, chance, the default locale or run in parallel",
                ArchitectureTest::dependsOnTheMachine))
        .because("the same snapshot and model version give the same bytes on every machine");
  }

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.util.random.RandomGenerator",
          "java.time.Clock",
          "java.time.InstantSource");

  private static final Set<String> MACHINE_CALLS =
      Set.of(
          "now",
          "currentTimeMillis",
          "nanoTime",
          "randomUUID",
          "parallel",
          "parallelStream",
          "systemDefault");

  private static boolean dependsOnTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean isLocaleCall =
        owner.equals("java.util.Locale") && name.equals("getDefault")
            || owner.equals("java.lang.String")
                && Set.of("toLowerCase", "toUpperCase").contains(name)
                && access.getTarget().getFullName().endsWith("()")
            || owner.equals("java.lang.String")
                && Set.of("format", "formatted").contains(name)
                && !access.getTarget().getFullName().contains("java.util.Locale");
    boolean isJdk = owner.startsWith("java.");
    return isLocaleCall || CHANCE.contains(owner) || isJdk && MACHINE_CALLS.contains(name);
  }

  private static ArchRule strictMathOnly() {
    return noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "call what Math may round differently on another machine",
                access ->
                    access.getTargetOwner().getName().equals("java.lang.Math")
                        && INEXACT.contains(access.getTarget().getName())))
        .because(
            "Math's transcendental functions may differ between machines, StrictMath's may not");
  }

  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private static ArchRule noCycles() {
    return slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a stage that can be read alone can be trusted alone");
  }

  @Test
  void modelWhenCheckedThenAllRulesHold() {
    Stream.of(
            stagesInOrder(),
            pure(),
            onlyLoaderReadsFiles(),
            noClockEntropyLocaleOrParallel(),
            strictMathOnly(),
            noCycles())
        .forEach(rule -> rule.check(MODEL));
  }

  @Test
  void stagesInOrderWhenBasicsUsesTheScoreThenCaught() {
    assertThat(violates(stagesInOrder(), UsesALaterStage.class)).isTrue();
  }

  @Test
  void pureWhenSqlOrFilesAreUsedThenCaught() {
    assertThat(violates(pure(), UsesSql.class)).isTrue();
    assertThat(violates(onlyLoaderReadsFiles(), UsesFiles.class)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ReadsClock.class,
        ReadsNanoTime.class,
        UsesChance.class,
        UsesRandomId.class,
        UsesDefaultLocale.class,
        LowersByDefaultLocale.class,
        RunsInParallel.class
      })
  void noClockEntropyLocaleOrParallelWhenUsedThenCaught(Class<?> fixture) {
    assertThat(violates(noClockEntropyLocaleOrParallel(), fixture)).isTrue();
  }

  @Test
  void strictMathOnlyWhenMathIsUsedThenCaught() {
    assertThat(violates(strictMathOnly(), UsesMath.class)).isTrue();
  }

  private static boolean violates(ArchRule rule, Class<?> fixture) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(fixture))
        .hasViolation();
  }

  static class UsesSql {
    java.sql.Connection connection(java.sql.Connection given) {
      return given;
    }
  }

  static class UsesFiles {
    java.nio.file.Path path() {
      return java.nio.file.Path.of("x");
    }
  }

  static class ReadsClock {
    java.time.Instant read() {
      return java.time.Instant.now();
    }
  }

  static class ReadsNanoTime {
    long read() {
      return System.nanoTime();
    }
  }

  static class UsesChance {
    double draw(Random random) {
      return random.nextDouble();
    }
  }

  static class UsesRandomId {
    UUID draw() {
      return UUID.randomUUID();
    }
  }

  static class UsesDefaultLocale {
    Locale locale() {
      return Locale.getDefault();
    }
  }

  static class LowersByDefaultLocale {
    @SuppressWarnings("StringCaseLocaleUsage")
    String lower(String text) {
      return text.toLowerCase();
    }
  }

  static class RunsInParallel {
    long count(List<String> items) {
      return items.parallelStream().count();
    }
  }

  static class UsesMath {
    double exp(double x) {
      return Math.exp(x);
    }
  }
}
