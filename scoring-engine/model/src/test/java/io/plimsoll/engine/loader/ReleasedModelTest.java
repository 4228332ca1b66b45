package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedModelTest {
  private static final String ID = "plimsoll-sme-1.0.0";
  private static final Path FOLDER = Path.of("src/main/resources/model", ID);

  private static byte[] original(String file) {
    return ModelFolder.bundled(ID).needed(file);
  }

  private static Function<String, byte[]> changed(String file, String from, String to) {
    return name -> {
      String text = new String(original(name), UTF_8);
      assertThat(!name.equals(file) || text.contains(from)).isTrue();
      return (name.equals(file) ? text.replace(from, to) : text).getBytes(UTF_8);
    };
  }

  /**
   * The third record of a release, beside the folder's digest and the ledger. Add the new version's
   * digest here too; a line that stands is never changed.
   */
  private static final Map<String, String> RELEASED =
      Map.of(ID, "39571bd1af7b0c43031f56376577bf5c88958525cb6b913b07ab11593fdbe102");

  @Test
  void loadWhenFilesAreAsReleasedThenAllRecordsOfTheDigestAgree() {
    for (String id : ModelLoader.released()) {
      assertThat(ModelLoader.read(id, ModelFolder.bundled(id)::needed).digest().value())
          .as("digest of %s: a released file has changed, which needs a new version", id)
          .isEqualTo(new String(ModelFolder.bundled(id).needed("digest.sha256"), UTF_8).strip())
          .isEqualTo(ReleasedVersion.find(id).orElseThrow().digest().value())
          .isEqualTo(RELEASED.get(id));
    }
  }

  @Test
  void ledgerWhenComparedWithTheFoldersThenNeitherHasAVersionMore() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER.getParent()).filter(Files::isDirectory)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ModelLoader.released());
    }
    assertThat(ModelLoader.released()).containsExactlyInAnyOrderElementsOf(RELEASED.keySet());
  }

  @Test
  void readWhenAnyFileOfTheVersionChangesThenDigestChanges() throws IOException {
    Digest released = ModelLoader.read(ID, ReleasedModelTest::original).digest();
    for (String file : filesOfTheVersion()) {
      Function<String, byte[]> spaced =
          name ->
              name.equals(file)
                  ? (new String(original(name), UTF_8) + "\n").getBytes(UTF_8)
                  : original(name);
      assertThat(ModelLoader.read(ID, spaced).digest()).as(file).isNotEqualTo(released);
    }
  }

  private static Set<String> filesOfTheVersion() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("digest.sha256"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void loadWhenUnknownIdThenRefused() {
    assertThatThrownBy(() -> ModelLoader.load("plimsoll-sme-9.9.9"))
        .hasMessageContaining("released are [plimsoll-sme-1.0.0]");
    assertThatThrownBy(() -> ModelLoader.load("../../etc"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "factors-published.yaml | source: \"Marsh McLennan 2023: x = 2.92\" | source: \"\" | /factors-published.yaml/1/source | must not be blank",
        "factors-published.yaml | basis: published | basis: rumour | /factors-published.yaml/0/basis | must be one of published",
        "factors-published.yaml | perils: all | perils: [meteor] | /factors-published.yaml/0/weights/meteor | must be one of",
        "factors-published.yaml | weight: 0.69 | weight: 3.69 | /factors-published.yaml/0/weights | must be between",
        "factors-published.yaml | id: edr_absent | id: hardening_absent | /model.yaml | must not repeat hardening_absent",
        "factors-questionnaire.yaml | weight: 0.25 | weight: 0.26 | /factors-questionnaire.yaml | weighs more than 0.25",
        "factors-published.yaml | weight: 0.45 | weight: 0.01 | /factors-questionnaire.yaml | weighs more in sum",
        "factors-published.yaml | prior: 0.45 | prior: 1.45 | /factors-published.yaml/0/prior | must be between",
        "model.yaml | id: plimsoll-sme-1.0.0 | id: plimsoll-sme-1.0.1 | /model.yaml/id | must be plimsoll-sme-1.0.0",
        "model.yaml | peril: vendor_incident | peril: ransomware | /model.yaml/parameters/perils | must not repeat",
        "model.yaml | annual_frequency: 0.0047 | annual_frequency: -1 | /model.yaml/parameters/perils/0/annual_frequency | greater than 0",
        "model.yaml | f: 0} | f: 1} | /model.yaml/parameters/scale/grades | must reach down",
        "model.yaml | score_below | score_under | /model.yaml/appetite/rules/0/when/kind | must be one of",
        "model.yaml | block: {value: 1.31, basis: derived, source: | block: {value: 1.31, basis: derived, why: | /model.yaml/parameters/caps/block/why | is not known",
      })
  void readWhenOneNumberIsWrongThenErrorNamesIt(
      String file, String from, String to, String pointer, String reason) {
    assertThatThrownBy(() -> ModelLoader.read(ID, changed(file, from, to)))
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> {
              assertThat(e.pointer()).isEqualTo(pointer);
              assertThat(e.reason()).contains(reason);
            });
  }

  @Test
  void loadWhenReadThenEveryFactorCanBeTold() {
    List<Factor> factors = TestModels.VERSION.factors();
    assertThat(factors).hasSizeGreaterThan(50);
    Set<String> questions =
        QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire().questions().stream()
            .map(question -> question.id())
            .collect(Collectors.toSet());
    for (Factor factor : factors) {
      if (factor.drivenBy() instanceof Driver.Answers answers) {
        assertThat(questions).as(factor.id()).containsAll(answers.questions().keySet());
      }
    }
  }

  @Test
  void loadWhenReadThenEveryCheckItWeighsExists() {
    Checks checks = CheckLoader.bundled();
    for (Factor factor : TestModels.VERSION.factors()) {
      if (factor.drivenBy() instanceof Driver.Checks driver) {
        assertThat(driver.ids())
            .as(factor.id())
            .allSatisfy(id -> assertThat(checks.find(id)).isPresent());
      }
    }
    TestModels.VERSION
        .parameters()
        .contradictions()
        .forEach(rule -> assertThat(checks.find(rule.check())).as(rule.id()).isPresent());
  }
}
