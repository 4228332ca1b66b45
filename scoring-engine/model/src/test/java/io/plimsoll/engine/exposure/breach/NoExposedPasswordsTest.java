package io.plimsoll.engine.exposure.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoExposedPasswordsTest {

  private static final String CHECK = "breach.no-exposed-passwords";

  private static Exposed exposed(String day, int accounts, boolean passwords) {
    return new Exposed("Breach " + day, LocalDate.parse(day), accounts, passwords);
  }

  private static Finding judge(Exposed... breaches) {
    return new Scene()
        .see(
            Probes.EXPOSED_ACCOUNTS,
            Scene.DOMAIN,
            new AccountsExposed(Scene.DOMAIN, "hibp", List.of(breaches)))
        .judge(CHECK);
  }

  @Test
  void judgeWhenNoAccountIsExposedThenPass() {
    assertThat(judge().outcome()).isEqualTo(Outcome.PASS);
  }

  /** Seen on 2026-12-01. */
  @ParameterizedTest
  @CsvSource({"2026-01-01, FAIL", "2023-12-01, FAIL", "2023-11-30, PARTIAL", "2012-07-01, PARTIAL"})
  void judgeWhenExposedWithPasswordsThenTheAgeDecides(String day, Outcome outcome) {
    assertThat(judge(exposed(day, 3, true)).outcome()).isEqualTo(outcome);
  }

  @Test
  void judgeWhenOnlyAddressesWereLostThenItIsAsTheCheckSays() {
    assertThat(judge(exposed("2026-01-01", 3, false)).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenInSeveralBreachesThenTheLargestCountsAndTheLatestDecides() {
    Finding finding = judge(exposed("2012-07-01", 7, true), exposed("2026-01-01", 2, true));
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.summary()).contains("least 7 accounts");
  }

  @Test
  void judgeWhenNobodyWasAskedThenUnknown() {
    assertThat(new Scene().judge(CHECK).unknownReason()).isEqualTo(UnknownReason.NOT_ATTEMPTED);
  }

  @Test
  void judgeWhenTheServiceWasSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.EXPOSED_ACCOUNTS, Scene.DOMAIN).judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
