package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.score.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final Path CARD = Path.of("../../docs/model-card.md");

  /** Run once with {@code -Dplimsoll.regenerate=true} after the model has changed. */
  @Test
  void renderWhenComparedThenTheCardInTheDocsIsTheModels() throws IOException {
    String card = ModelCard.render(TestModels.MODEL);
    if (Boolean.getBoolean("plimsoll.regenerate")) {
      Files.createDirectories(CARD.getParent());
      Files.writeString(CARD, card);
    }
    assertThat(Files.readString(CARD)).isEqualTo(card);
  }

  @Test
  void renderWhenReadThenEveryWeightStandsWithItsSource() {
    String card = ModelCard.render(TestModels.MODEL);
    for (Factor factor : TestModels.VERSION.factors()) {
      assertThat(card.lines())
          .anySatisfy(line -> assertThat(line).contains("`" + factor.id() + "`", factor.source()));
    }
    assertThat(card).contains("Singapore", "## Limits", "## Out of scope");
  }
}
