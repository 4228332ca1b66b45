package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.preparedness.Preparedness;
import io.plimsoll.engine.score.Snapshot;
import org.springframework.stereotype.Component;

/**
 * What a score's snapshot says about the CSA marks and about breach notification. Worked out when
 * it is read: the evidence of a score never changes, the publishers' rules do.
 */
@Component
public class ReadPreparedness {
  private final Models models;

  ReadPreparedness(Models models) {
    this.models = models;
  }

  public Preparedness of(Score score) {
    var model = models.released(score.result().assessment().model()).model();
    return Preparedness.of(
        RecordCodec.readJson(Snapshot.class, score.snapshot()),
        QuestionnaireLoader.preparedness(model));
  }
}
