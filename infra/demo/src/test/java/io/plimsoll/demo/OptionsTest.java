package io.plimsoll.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void parseWhenEverythingIsGivenThenTakesEverything() {
    Options options =
        Options.parse(
            "--port", "9090", "--data", "d", "--exit", "--json", "--", "java", "-jar", "x");

    assertThat(options.port()).isEqualTo(9090);
    assertThat(options.data()).isEqualTo(Path.of("d"));
    assertThat(options.exit()).isTrue();
    assertThat(options.json()).isTrue();
    assertThat(options.command()).containsExactly("java", "-jar", "x");
  }

  @Test
  void parseWhenAnOptionIsUnknownThenNamesIt() {
    assertThatThrownBy(() -> Options.parse("--fast", "--", "java"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--fast");
  }

  @Test
  void parseWhenTheCommandIsMissingThenRefuses() {
    assertThatThrownBy(() -> Options.parse("--exit"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("command");
  }

  @Test
  void parseWhenAValueIsMissingThenNamesTheOption() {
    assertThatThrownBy(() -> Options.parse("--port"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--port");
  }
}
