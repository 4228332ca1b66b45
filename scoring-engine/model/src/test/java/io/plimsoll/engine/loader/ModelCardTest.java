package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.score.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final Path CARD = Path.of("../../docs/model-card.md");
  private static final Path PARAMETERS = Path.of("../../docs/model-parameters.md");

  /** Run once with {@code -Dplimsoll.regenerate=true} after the model has changed. */
  @Test
  void renderWhenComparedThenTheCardInTheDocsIsTheModels() throws IOException {
    compare(CARD, ModelCard.render(TestModels.MODEL));
  }

  @Test
  void parametersWhenComparedThenTheTableInTheDocsIsTheModels() throws IOException {
    compare(PARAMETERS, ParameterTable.render(TestModels.MODEL));
  }

  private static void compare(Path page, String rendered) throws IOException {
    if (Boolean.getBoolean("plimsoll.regenerate")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, rendered);
    }
    assertThat(Files.readString(page)).isEqualTo(rendered);
  }

  @Test
  void parametersWhenReadThenEachWeightHasItsLineAndEachLineItsSource() {
    List<ParameterTable.Row> rows = ParameterTable.of(TestModels.MODEL);
    for (Factor factor : TestModels.VERSION.factors()) {
      factor
          .weights()
          .forEach((peril, weight) ->
              assertThat(rows)
                  .filteredOn(row ->
                      row.name()
                          .equals(
                              "factors."
                                  + factor.id()
                                  + "."
                                  + peril.name().toLowerCase(java.util.Locale.ROOT)))
                  .singleElement()
                  .satisfies(row -> assertThat(row.value()).isEqualTo(weight)));
    }
    assertThat(rows).allSatisfy(row -> assertThat(row.source()).isNotBlank());
    assertThat(rows).extracting(ParameterTable.Row::name).doesNotHaveDuplicates();
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
