package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Set<Option> KNOWN = EnumSet.of(Option.FILE, Option.MODEL, Option.JSON);

  private static void assertFaults(List<String> words, String... faults) {
    assertThatThrownBy(() -> Options.parse(KNOWN, words))
        .isInstanceOfSatisfying(
            BadInputException.class, bad -> assertThat(bad.faults()).containsExactly(faults));
  }

  @Test
  void parseWhenBothSpellingsThenValues() {
    Options options = Options.parse(KNOWN, List.of("--json", "--file", "-", "--model=a=b"));
    assertThat(options.needed(Option.FILE)).isEqualTo("-");
    assertThat(options.value(Option.MODEL)).contains("a=b");
    assertThat(options.has(Option.JSON)).isTrue();
    assertThat(options.has(Option.COVER)).isFalse();
  }

  @Test
  void parseWhenSeveralAreWrongThenALineForEach() {
    assertFaults(
        List.of("--fast", "x", "--json=yes", "--model=", "--json", "--json", "--file"),
        "'--fast' is not an option here",
        "'x' is not an option here",
        "--json takes no value, not 'yes'",
        "--model needs a value",
        "--json is given twice",
        "--file needs a value");
  }

  @Test
  void parseWhenAnotherCommandsOptionThenUnknown() {
    assertFaults(
        List.of("--cover", "c.json"),
        "'--cover' is not an option here",
        "'c.json' is not an option here");
  }

  @Test
  void neededWhenMissingThenNamed() {
    Options options = Options.parse(KNOWN, List.of());
    assertThatThrownBy(() -> options.needed(Option.FILE)).hasMessage("--file is missing");
  }
}
