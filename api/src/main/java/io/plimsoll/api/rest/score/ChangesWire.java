package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ChangeCause;
import io.plimsoll.api.rest.wire.ChangeLine;
import io.plimsoll.api.rest.wire.ChangePart;
import io.plimsoll.api.rest.wire.ComparedScore;
import io.plimsoll.api.rest.wire.EvidenceDifference;
import io.plimsoll.api.rest.wire.ScoreChanges;
import io.plimsoll.api.usecase.score.ExplainChanges;
import io.plimsoll.api.usecase.score.Score;
import io.plimsoll.engine.attribution.Attribution;
import io.plimsoll.engine.attribution.Cause;
import io.plimsoll.engine.attribution.LineAttribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a score changed, as the contract shows it. */
final class ChangesWire {
  private ChangesWire() {}

  static ScoreChanges of(ExplainChanges.Change change) {
    Attribution attribution = change.attribution();
    return new ScoreChanges()
        .from(compared(change.from()))
        .to(compared(change.to()))
        .points(attribution.after().score() - attribution.before().score())
        .displayedPoints(attribution.after().displayed() - attribution.before().displayed())
        .causes(causes(attribution))
        .lines(attribution.lines().stream().map(ChangesWire::line).toList())
        .evidence(attribution.evidence().stream().map(ChangesWire::evidence).toList());
  }

  private static ComparedScore compared(Score score) {
    var assessment = score.result().assessment();
    return new ComparedScore()
        .id(score.id())
        .score(assessment.displayed())
        .model(ScoreWire.model(assessment.model(), score.result().modelHash().value()))
        .asOf(assessment.asOf());
  }

  private static List<ChangePart> causes(Attribution attribution) {
    return attribution.causes().stream()
        .map(part ->
            new ChangePart()
                .cause(Wire.same(ChangeCause.class, part.cause()))
                .points(part.points())
                .displayedPoints(part.displayedPoints()))
        .toList();
  }

  private static ChangeLine line(LineAttribution line) {
    Map<String, Double> byCause = new TreeMap<>();
    line.points().forEach((Cause cause, Double points) -> byCause.put(Wire.code(cause), points));
    return new ChangeLine().line(Lines.difference(line.line())).byCause(byCause);
  }

  private static EvidenceDifference evidence(
      io.plimsoll.engine.attribution.EvidenceDifference difference) {
    EvidenceDifference wire =
        new EvidenceDifference()
            .cause(Wire.same(ChangeCause.class, difference.cause()))
            .subject(difference.subject());
    wire.setBefore(difference.before());
    wire.setAfter(difference.after());
    return wire;
  }
}
