package io.plimsoll.engine.exposure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Check;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.VendorLoader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  static Stream<Check> checks() {
    return CheckLoader.bundled().all().stream();
  }

  @Test
  void bundledWhenLoadedThenEveryRegisteredCheckIsThere() {
    assertThat(checks().map(check -> check.definition().id()))
        .containsExactlyElementsOf(Checks.ids());
  }

  @Test
  void definitionsWhenListedThenEachFileHasItsCheck() throws IOException, URISyntaxException {
    assertThat(definitionFiles()).isEqualTo(Checks.ids());
  }

  @ParameterizedTest
  @MethodSource("checks")
  void classWhenNamedThenItBearsTheNameOfItsDefinition(Check check) {
    assertThat(check.getClass().getName()).isEqualTo(className(check.definition()));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void testWhenNamedThenEveryCheckHasOne(Check check) throws ClassNotFoundException {
    Class<?> test = Class.forName(className(check.definition()) + "Test");
    assertThat(test.getDeclaredMethods()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void judgeWhenNothingWasObservedThenUnknown(Check check) {
    List<Finding> findings = check.judge(new ObservationSet(List.of("example.sg"), List.of()), NOW);
    assertThat(findings).isNotEmpty().allMatch(one -> one.outcome() == Outcome.UNKNOWN);
    assertThat(findings).allMatch(one -> one.checkId().equals(check.definition().id()));
    assertThat(findings)
        .extracting(Finding::unknownReason)
        .isSubsetOf(UnknownReason.NOT_ATTEMPTED, UnknownReason.UNSUPPORTED);
  }

  @Test
  void ofWhenADefinitionIsMissingThenNamed() {
    List<CheckDefinition> all = new ArrayList<>(checks().map(Check::definition).toList());
    all.removeIf(definition -> definition.id().equals("web.csp"));
    assertThatThrownBy(() -> Checks.of(all, VendorLoader.bundled()))
        .hasMessageContaining("web.csp");
  }

  private static String className(CheckDefinition definition) {
    String camel =
        Stream.of(definition.name().split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return "io.plimsoll.engine.exposure.%s.%s".formatted(definition.group(), camel);
  }

  private static Set<String> definitionFiles() throws IOException, URISyntaxException {
    Path root = Path.of(ChecksTest.class.getResource("/exposure").toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .map(file -> root.relativize(file).toString())
          .map(name -> name.substring(0, name.length() - ".yaml".length()).replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
