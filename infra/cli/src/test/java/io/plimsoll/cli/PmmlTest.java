package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.pmml.PmmlDocument;
import org.junit.jupiter.api.Test;

class PmmlTest {
  private static final String MODEL = "plimsoll-sme-1.0.0";

  private final TestTerminal terminal = new TestTerminal();

  @Test
  void runWhenAModelIsNamedThenItsDocumentAndNothingElse() {
    assertThat(terminal.run("pmml", "--model", MODEL)).isEqualTo(ExitCode.DONE);
    assertThat(terminal.out())
        .isEqualTo(new String(PmmlDocument.of(ModelLoader.load(MODEL)), UTF_8))
        .contains("modelName=\"" + MODEL + "\"");
    assertThat(terminal.faults()).isEmpty();
  }

  @Test
  void runWhenNoModelIsNamedThenTheNewest() {
    assertThat(terminal.run("pmml")).isEqualTo(ExitCode.DONE);
    assertThat(terminal.out()).contains("modelName=\"" + ModelLoader.released().getLast() + "\"");
  }

  @Test
  void runWhenTheModelIsUnknownThenNoDocument() {
    assertThat(terminal.run("pmml", "--model", "plimsoll-sme-9.9.9")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults()).singleElement().asString().contains("--model", "9.9.9");
    assertThat(terminal.out()).isEmpty();
  }
}
