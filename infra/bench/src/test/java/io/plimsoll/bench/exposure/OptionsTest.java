package io.plimsoll.bench.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void ofWhenNothingIsSaidThenTheWholeBookInAQuarterOfAnHour() {
    Options options = Options.of();
    assertThat(options.companies()).isEqualTo(1_000);
    assertThat(options.time()).isEqualTo(Duration.ofMinutes(15));
    assertThat(options.rounds()).isEmpty();
  }

  @Test
  void ofWhenSaidThenTaken() {
    Options options =
        Options.of("--seconds", "30", "--companies", "7", "--rounds", "dns,book", "--bed", "x");
    assertThat(options.companies()).isEqualTo(7);
    assertThat(options.time()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.rounds()).containsExactlyInAnyOrder("dns", "book");
    assertThat(options.bed()).hasToString("x");
  }

  @Test
  void ofWhenOnlyTheOptionsAreCheckedThenWrongOnesAreNamedAllTheSame() {
    assertThat(Options.of("--rounds", "dns", "--check").check()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of("--fast", "--check"))
        .withMessageContaining("--fast");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--seconds",
        "--seconds 0",
        "--seconds x",
        "--companies 1001",
        "--companies -1",
        "--rounds luck",
        "--rounds dns,luck",
        "--fast"
      })
  void ofWhenWrongThenNamed(String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.of(words.split(" ")))
        .withMessageContaining(words.split(" ")[0]);
  }
}
