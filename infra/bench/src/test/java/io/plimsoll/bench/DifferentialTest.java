package io.plimsoll.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DifferentialTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  /**
   * {@code ./plimsoll bench agree} runs all hundred thousand, of which these are the first: two
   * minutes.
   */
  @Test
  void runWhenTenThousandApplicantsThenPointsAndOrderOfReasonsAreEqual() {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    boolean agreed = Differential.run(10_000, out);
    String said = printed.toString(StandardCharsets.UTF_8);
    assertThat(agreed).as(said).isTrue();
    assertThat(said).contains("10,000 applicants", "the same order of reasons");
  }

  @Test
  void applicantsWhenTheOptionIsWrongThenZero() {
    assertThat(Differential.applicants()).isEqualTo(100_000);
    assertThat(Differential.applicants("--applicants", "20")).isEqualTo(20);
    assertThat(Differential.applicants("--applicants", "twenty")).isZero();
    assertThat(Differential.applicants("--applicants", "12345678")).isZero();
    assertThat(Differential.applicants("--applicants")).isZero();
    assertThat(Differential.applicants("--seed", "1")).isZero();
  }
}
