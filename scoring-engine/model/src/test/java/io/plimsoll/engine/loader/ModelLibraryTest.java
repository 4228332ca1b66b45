package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.decision.UnderwritingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
  private static final String RELEASED = "plimsoll-sme-1.0.0";
  private static final String CHALLENGER = "plimsoll-sme-1.1.0";

  @TempDir Path directory;

  private Path challenger() {
    return TestModels.challenger(directory, CHALLENGER);
  }

  private static void replace(Path file, String from, String to) {
    try {
      String text = Files.readString(file);
      assertThat(text).contains(from);
      Files.writeString(file, text.replace(from, to));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void withWhenAFolderHasItsDigestThenItIsThereBesideTheReleasedOnes() {
    challenger();

    List<UnderwritingModel> all = ModelLibrary.with(directory);

    assertThat(all).extracting(model -> model.version().id()).containsExactly(RELEASED, CHALLENGER);
    assertThat(all.getLast().mapping("sg-sme", 1)).isPresent();
    assertThat(all.getLast().digest()).isNotEqualTo(all.getFirst().digest());
  }

  @Test
  void withWhenAWeightWasChangedThenRefusedAndSaysWhatTheDigestIs() {
    replace(challenger().resolve("factors-published.yaml"), "weight: 0.39", "weight: 0.38");

    assertThatThrownBy(() -> ModelLibrary.with(directory))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(CHALLENGER)
        .hasMessageContaining("is not what was released")
        .hasMessageContaining("digest.sha256 is");
  }

  @Test
  void withWhenAMappingWasChangedThenRefused() {
    replace(challenger().resolve("questionnaire-sg-sme-1.yaml"), "version: 1", "version: 2");

    assertThatThrownBy(() -> ModelLibrary.with(directory)).hasMessageContaining("released");
  }

  @Test
  void withWhenThereIsNoDigestThenRefused() throws IOException {
    Files.delete(challenger().resolve("digest.sha256"));

    assertThatThrownBy(() -> ModelLibrary.with(directory)).hasMessageContaining("missing");
  }

  @Test
  void withWhenAFileIsMissingThenNamesFileAndFolder() throws IOException {
    Path folder = challenger();
    Files.delete(folder.resolve("factors-exposure.yaml"));

    assertThatThrownBy(() -> ModelLibrary.with(directory))
        .hasMessageContaining("/factors-exposure.yaml")
        .hasMessageContaining(folder.toString());
  }

  @Test
  void withWhenAFolderNamesAFileOutsideThenRefused() {
    replace(challenger().resolve("model.yaml"), "factors-exposure.yaml", "../../secret.yaml");

    assertThatThrownBy(() -> ModelLibrary.with(directory))
        .hasMessageContaining("names a file beyond its folder");
  }

  @Test
  void withWhenAFolderClaimsAReleasedIdThenRefused() {
    TestModels.challenger(directory, RELEASED);

    assertThatThrownBy(() -> ModelLibrary.with(directory))
        .hasMessageContaining("must not repeat " + RELEASED);
  }

  @Test
  void withWhenTheDirectoryIsNotThereThenSaysWhich() {
    assertThatThrownBy(() -> ModelLibrary.with(directory.resolve("absent")))
        .hasMessageContaining("absent");
  }

  /** Whoever changes a weight and the digest beside it still meets the ledger. */
  @Test
  void loadWhenWeightAndDigestWereChangedTogetherThenTheLedgerTells() throws IOException {
    Path folder = TestModels.copy(directory, RELEASED);
    replace(folder.resolve("factors-published.yaml"), "weight: 0.39", "weight: 0.38");
    Digest forged = ModelLibrary.digest(folder);
    Files.write(folder.resolve("digest.sha256"), forged.value().getBytes(UTF_8));
    ModelFolder changed = ModelFolder.in(folder);
    assertThat(changed.load().digest()).isEqualTo(forged);

    Digest released = ReleasedVersion.find(RELEASED).orElseThrow().digest();

    assertThatThrownBy(() -> changed.load(released))
        .hasMessageContaining("the ledger of releases says " + released);
  }
}
