package io.plimsoll.engine.exposure.breach;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoRecentIncidentTest {

  private static final String CHECK = "breach.no-recent-incident";

  private static Finding judge(String... days) {
    List<IncidentsKnown.Known> known =
        Stream.of(days)
            .map(day -> new IncidentsKnown.Known("list", "Lost " + day, LocalDate.parse(day), null))
            .toList();
    return new Scene()
        .see(
            Probes.OWN_INCIDENTS,
            Probes.RECORD,
            new IncidentsKnown("Example Pte Ltd", List.of("list"), known))
        .judge(CHECK);
  }

  @Test
  void judgeWhenTheListsKnowNothingThenPass() {
    assertThat(judge().outcome()).isEqualTo(Outcome.PASS);
  }

  /** Seen on 2026-12-01. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-30, FAIL",
    "2024-12-01, FAIL",
    "2024-11-30, PARTIAL",
    "2021-12-01, PARTIAL",
    "2021-11-30, PASS",
  })
  void judgeWhenOneIsKnownThenItsAgeDecides(String day, Outcome outcome) {
    assertThat(judge(day).outcome()).isEqualTo(outcome);
  }

  @Test
  void judgeWhenSeveralAreKnownThenTheLatestDecidesAndAllAreNamed() {
    Finding finding = judge("2022-05-01", "2026-05-01");
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.evidence().get("incidents")).contains("2022-05-01", "2026-05-01");
  }

  @Test
  void judgeWhenNoListWasSearchedThenUnknown() {
    assertThat(new Scene().judge(CHECK).unknownReason()).isEqualTo(UnknownReason.NOT_ATTEMPTED);
  }
}
