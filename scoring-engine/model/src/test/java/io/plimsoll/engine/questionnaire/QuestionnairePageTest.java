package io.plimsoll.engine.questionnaire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/questionnaire.md says what the data say. Write it anew with -Dplimsoll.docs=write. */
class QuestionnairePageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "..", "docs", "questionnaire.md");

  @Test
  void pageWhenRenderedThenSameAsCommitted() throws IOException {
    String rendered =
        QuestionnairePage.render(
            QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow(),
            QuestionnaireLoader.cyberEssentials(),
            TestModels.MODEL.mapping("sg-sme", 1).orElseThrow());
    if ("write".equals(System.getProperty("plimsoll.docs"))) {
      Files.createDirectories(PAGE.toAbsolutePath().normalize().getParent());
      Files.writeString(PAGE, rendered, UTF_8);
    }
    assertThat(Files.readString(PAGE, UTF_8))
        .as("write it anew with -Dplimsoll.docs=write")
        .isEqualTo(rendered);
  }
}
