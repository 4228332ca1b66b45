package io.plimsoll.api.rest.whatif;

import io.plimsoll.api.rest.score.Lines;
import io.plimsoll.api.rest.score.ScoreWire;
import io.plimsoll.api.rest.wire.WhatIf;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.whatif.Prospect;
import io.plimsoll.engine.improvement.Path;
import org.springframework.stereotype.Component;

/** Prospects as the contract shows them. */
@Component
class WhatIfWire {
  private final ScoreWire scores;

  WhatIfWire(ScoreWire scores) {
    this.scores = scores;
  }

  WhatIf of(Prospect prospect) {
    WhatIf wire =
        new WhatIf()
            .applicantId(prospect.applicantId())
            .model(
                ScoreWire.model(Models.id(prospect.model()), Models.hash(prospect.model()).value()))
            .asOf(prospect.whatIf().before().assessment().asOf())
            .before(scores.outlook(prospect.whatIf().before()))
            .after(scores.outlook(prospect.whatIf().after()))
            .lines(prospect.whatIf().lines().stream().map(Lines::difference).toList())
            .setAside(prospect.setAside());
    wire.setScoreId(prospect.scoreId());
    Path path = prospect.path();
    wire.setPath(path == null ? null : PathWire.of(path, prospect.prices()));
    return wire;
  }
}
