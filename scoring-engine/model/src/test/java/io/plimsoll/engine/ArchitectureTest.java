package io.plimsoll.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.plimsoll.rules.Offence.against;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.plimsoll.engine.basics.UsesALaterStage;
import io.plimsoll.engine.breach.LeansOnScore;
import io.plimsoll.engine.offence.MachineUse;
import io.plimsoll.engine.offence.ReachesOut;
import io.plimsoll.engine.score.LeansOnBreach;
import io.plimsoll.rules.ArchitectureRules;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The shape of the model. */
class ArchitectureTest extends ArchitectureRules {
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
          "pmml",
          "loader");

  private static final ArchRule STAGES_IN_ORDER =
      CompositeArchRule.of(
              IntStream.range(0, STAGES.size())
                  .mapToObj(ArchitectureTest::usesNoLaterStage)
                  .toList())
          .allowEmptyShould(true)
          .because("data flows one way: a later stage is never used by an earlier one");

  private static final ArchRule PURE =
      noClasses()
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
              "javax.xml.stream..",
              "org.jspecify..")
          .because("the model is a pure function of data: no Spring, SQL, network or files");

  private static final ArchRule ONLY_LOADER_READS_FILES =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".loader..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "org.snakeyaml..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .because("only the loader reads, and only what comes with the engine");

  private static final ArchRule NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "read a clock, chance, the default locale or run in parallel",
                  ArchitectureTest::dependsOnTheMachine))
          .because("the same snapshot and model version give the same bytes on every machine");

  private static final ArchRule STRICT_MATH_ONLY =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "call what Math may round differently on another machine",
                  ArchitectureTest::mayRoundDifferently))
          .because(
              "Math's transcendental functions may differ between machines, StrictMath's may not");

  private static final ArchRule NO_CYCLES =
      slices()
          .matching(ROOT + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("a stage that can be read alone can be trusted alone");

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

  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  ArchitectureTest() {
    super(
        ROOT,
        against(STAGES_IN_ORDER, UsesALaterStage.class),
        against(PURE, ReachesOut.ForSql.class),
        against(ONLY_LOADER_READS_FILES, ReachesOut.ForFiles.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.ReadsClock.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.ReadsNanoTime.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.UsesChance.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.UsesRandomId.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.UsesDefaultLocale.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.LowersByDefaultLocale.class),
        against(NO_CLOCK_CHANCE_LOCALE_OR_PARALLEL, MachineUse.RunsInParallel.class),
        against(STRICT_MATH_ONLY, MachineUse.UsesMath.class),
        against(NO_CYCLES, LeansOnScore.class, LeansOnBreach.class));
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

  private static boolean dependsOnTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return asksTheLocale(owner, access.getTarget().getName(), access.getTarget().getFullName())
        || CHANCE.contains(owner)
        || owner.startsWith("java.") && MACHINE_CALLS.contains(access.getTarget().getName());
  }

  private static boolean asksTheLocale(String owner, String name, String full) {
    return switch (owner) {
      case "java.util.Locale" -> name.equals("getDefault");
      case "java.lang.String" ->
          Set.of("toLowerCase", "toUpperCase").contains(name) && full.endsWith("()")
              || Set.of("format", "formatted").contains(name) && !full.contains("java.util.Locale");
      default -> false;
    };
  }

  private static boolean mayRoundDifferently(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("java.lang.Math")
        && INEXACT.contains(access.getTarget().getName());
  }
}
