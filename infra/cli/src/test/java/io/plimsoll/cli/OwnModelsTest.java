package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.loader.ModelLibrary;
import io.plimsoll.engine.loader.RecordCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnModelsTest {
  private static final String RELEASED = "plimsoll-sme-1.0.0";
  private static final String OWN = "harbour-1.0.0";
  private static final Path FILES =
      Path.of("../../scoring-engine/model/src/main/resources/model", RELEASED);
  private static final String WHOLESALER =
      Examples.score("careful-wholesaler.snapshot.json").toString();

  @TempDir private Path models;

  /** The released version with one weight of the operator's. */
  @BeforeEach
  void install() throws IOException {
    Path folder = Files.createDirectory(models.resolve(OWN));
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        Files.writeString(
            folder.resolve(file.getFileName()),
            text.replace("id: " + RELEASED, "id: " + OWN).replace("weight: 0.69", "weight: 0.79"));
      }
    }
    Files.writeString(folder.resolve("digest.sha256"), ModelLibrary.digest(folder).value());
  }

  private TestTerminal assess(String... more) {
    TestTerminal terminal = new TestTerminal();
    String[] words =
        Stream.concat(Stream.of("assess", "--file", WHOLESALER, "--json"), Stream.of(more))
            .toArray(String[]::new);
    terminal.run(words);
    return terminal;
  }

  private AssessmentResult result(String... more) {
    TestTerminal terminal = assess(more);
    assertThat(terminal.faults()).isEmpty();
    return RecordCodec.readJson(AssessmentResult.class, terminal.out());
  }

  @Test
  void assessWhenAnOwnVersionIsNamedThenItScores() {
    AssessmentResult own = result("--models", models.toString(), "--model", OWN);

    assertThat(own.assessment().model()).isEqualTo(OWN);
    assertThat(own.assessment().score())
        .isNotEqualTo(result("--model", RELEASED).assessment().score());
  }

  @Test
  void assessWhenNoVersionIsNamedThenTheNewestReleasedScores() {
    assertThat(result("--models", models.toString()).assessment().model()).isEqualTo(RELEASED);
  }

  @Test
  void assessWhenTheVersionIsNotAtHandThenTellsWhichAre() {
    assertThat(assess("--models", models.toString(), "--model", "harbour-9.9.9").faults())
        .singleElement()
        .asString()
        .contains("no model version 'harbour-9.9.9'", RELEASED, OWN);
  }

  @Test
  void assessWhenAWeightWasChangedWithoutANewDigestThenRefused() throws IOException {
    Path weights = models.resolve(OWN).resolve("factors-published.yaml");
    Files.writeString(weights, Files.readString(weights).replace("0.79", "0.89"));

    assertThat(assess("--models", models.toString(), "--model", OWN).faults())
        .singleElement()
        .asString()
        .contains("--models:", OWN, "digest");
  }

  @Test
  void assessWhenTheDirectoryIsNotOneThenNamesTheOption() {
    assertThat(assess("--models", WHOLESALER).faults())
        .singleElement()
        .asString()
        .contains("--models:", "is not a directory");
  }
}
