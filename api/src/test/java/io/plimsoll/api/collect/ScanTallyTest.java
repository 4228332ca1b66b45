package io.plimsoll.api.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.guard.OutboundDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No decision is lost between a scan and its keeper, and none is told twice for long. */
class ScanTallyTest {
  private final List<String> kept = new ArrayList<>();
  private final ScanTally tally = new ScanTally(UUID::randomUUID);

  @Test
  void reportDecisionsWhenTheStepBeforeFailedThenToldAgain() {
    decide("first.example");
    assertThatThrownBy(() ->
            tally.report(step -> {
              throw new IllegalStateException("the database is gone");
            }))
        .hasMessageContaining("gone");
    decide("second.example");

    tally.reportDecisions(this::keep);

    assertThat(kept).containsExactly("first.example", "second.example");
  }

  @Test
  void reportWhenAStepWasKeptThenOnlyWhatIsNewIsTold() {
    decide("first.example");
    tally.report(this::keep);
    decide("second.example");
    tally.reportDecisions(this::keep);

    assertThat(kept).containsExactly("first.example", "second.example");
  }

  private boolean keep(io.plimsoll.api.usecase.scan.ScanStep step) {
    step.decisions().forEach(decision -> kept.add(decision.host()));
    return true;
  }

  private void decide(String host) {
    tally.decided(
        new OutboundDecision(
            Instant.EPOCH, "consent", "web", host, null, 443, true, null, "all rules pass"));
  }
}
