package io.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The shape of a module: a test class extends this and declares each rule as a static field. A rule
 * that nothing could break says nothing, so each must also be seen failing on an {@link Offence}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {
  private final JavaClasses module;
  private final List<Offence> offences;

  /**
   * @param root the module's package
   * @param offences at least one for every rule
   */
  protected ArchitectureRules(String root, Offence... offences) {
    module =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    this.offences = List.of(offences);
  }

  @TestFactory
  Stream<DynamicTest> rulesWhenCheckedThenTheyHold() {
    return rules().entrySet().stream()
        .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(module)));
  }

  @TestFactory
  Stream<DynamicTest> rulesWhenBrokenThenTheyNameTheOffenderAndSayWhy() {
    return offences.stream().map(offence -> dynamicTest(offence.toString(), () -> caught(offence)));
  }

  @Test
  void rulesWhenCountedThenEachHasBeenSeenFailing() {
    List<ArchRule> seen = offences.stream().map(Offence::rule).toList();

    assertThat(rules()).isNotEmpty();
    assertThat(rules().entrySet())
        .allSatisfy(rule -> assertThat(seen).as(rule.getKey()).contains(rule.getValue()));
  }

  private static void caught(Offence offence) {
    String report =
        offence
            .rule()
            .evaluate(new ClassFileImporter().importClasses(offence.offenders()))
            .getFailureReport()
            .getDetails()
            .stream()
            .collect(Collectors.joining("\n"));
    assertThat(report).contains(offence.offenders().getFirst().getName());
    assertThat(offence.rule().getDescription()).containsPattern("because .{10}");
  }

  private Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new TreeMap<>();
    Arrays.stream(getClass().getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .forEach(field -> rules.put(field.getName(), read(field)));
    return rules;
  }

  private static ArchRule read(Field field) {
    try {
      field.setAccessible(true);
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
