package io.plimsoll.engine.loader;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Scorecard;

/** The released model, for tests. */
public final class TestModels {
  public static final UnderwritingModel MODEL = ModelLoader.load("plimsoll-sme-1.0.0");
  public static final ModelVersion VERSION = MODEL.version();
  public static final Scorecard SCORECARD = Scorecard.of(VERSION);

  private TestModels() {}
}
