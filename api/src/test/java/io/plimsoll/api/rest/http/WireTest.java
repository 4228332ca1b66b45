package io.plimsoll.api.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.rest.wire.Confidence;
import io.plimsoll.api.rest.wire.ContradictionState;
import io.plimsoll.api.rest.wire.DecisionOutcome;
import io.plimsoll.api.rest.wire.FactorBasis;
import io.plimsoll.api.rest.wire.FactorGroup;
import io.plimsoll.api.rest.wire.FactorState;
import io.plimsoll.api.rest.wire.Grade;
import io.plimsoll.api.rest.wire.IncidentKind;
import io.plimsoll.api.rest.wire.IncidentSource;
import io.plimsoll.api.rest.wire.Outcome;
import io.plimsoll.api.rest.wire.Peril;
import io.plimsoll.api.rest.wire.Severity;
import io.plimsoll.api.rest.wire.UnknownReason;
import io.plimsoll.api.rest.wire.WorkState;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.score.Basis;
import io.plimsoll.engine.score.Group;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's closed lists and ours are mapped by name: none of ours may be missing there. */
class WireTest {

  static Stream<Arguments> lists() {
    return Stream.of(
        pair(io.plimsoll.engine.evidence.Outcome.class, Outcome.class),
        pair(io.plimsoll.engine.evidence.Severity.class, Severity.class),
        pair(io.plimsoll.engine.evidence.Confidence.class, Confidence.class),
        pair(io.plimsoll.engine.evidence.UnknownReason.class, UnknownReason.class),
        pair(io.plimsoll.engine.score.Peril.class, Peril.class),
        pair(io.plimsoll.engine.score.Grade.class, Grade.class),
        pair(io.plimsoll.engine.score.FactorState.class, FactorState.class),
        pair(Group.class, FactorGroup.class),
        pair(Basis.class, FactorBasis.class),
        pair(Verdict.class, DecisionOutcome.class),
        pair(io.plimsoll.api.usecase.work.WorkState.class, WorkState.class),
        pair(
            io.plimsoll.api.usecase.contradiction.ContradictionState.class,
            ContradictionState.class),
        pair(io.plimsoll.api.usecase.incident.IncidentKind.class, IncidentKind.class),
        pair(IncidentKind.class, io.plimsoll.api.usecase.incident.IncidentKind.class),
        pair(io.plimsoll.api.usecase.incident.IncidentSource.class, IncidentSource.class),
        pair(IncidentSource.class, io.plimsoll.api.usecase.incident.IncidentSource.class),
        pair(Grade.class, io.plimsoll.engine.score.Grade.class),
        pair(Outcome.class, io.plimsoll.engine.evidence.Outcome.class));
  }

  private static Arguments pair(Class<? extends Enum<?>> from, Class<? extends Enum<?>> to) {
    return Arguments.of(from, to);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void sameWhenMappedThenEveryConstantHasItsTwin(
      Class<? extends Enum<?>> from, Class<? extends Enum<?>> to) {
    assertThat(names(to)).containsAll(names(from));
  }

  private static java.util.List<String> names(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
  }
}
