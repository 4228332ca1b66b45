package io.plimsoll.cli;

import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.decision.LossTerms;
import io.plimsoll.engine.loss.CountModel;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.Loads;
import io.plimsoll.engine.loss.LossInput;
import io.plimsoll.engine.loss.PerilLoss;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./plimsoll loss} reads: a {@link LossInput} in which what the model can say may be
 * left out.
 *
 * @param perils at least one
 * @param counts number of claims of all perils together
 * @param perClaim retention and limit of each claim; from the ground up without limit when null
 * @param aggregate retention and limit of the year; neither when null
 * @param loads what the premium carries; the model's when null
 * @param bandRatio of the expected loss's 90 % band; 1, as of a known loss, when null
 * @param maxBandRatio above it no premium is quoted; the model's when null
 * @param returnPeriods years; the model's when null
 * @param fx from US dollars to the currency of the answer; the option's or default rate when null
 */
record LossQuestion(
    List<PerilLoss> perils,
    CountModel counts,
    @Nullable Layer perClaim,
    @Nullable Layer aggregate,
    @Nullable Loads loads,
    @Nullable Double bandRatio,
    @Nullable Double maxBandRatio,
    @Nullable List<Double> returnPeriods,
    @Nullable FxRate fx) {

  LossInput input(LossTerms terms, FxRate rate) {
    return new LossInput(
        perils,
        counts,
        perClaim,
        aggregate,
        or(loads, terms.loads()),
        or(bandRatio, 1.0),
        or(maxBandRatio, terms.maxBandRatio()),
        or(returnPeriods, terms.returnPeriods()),
        or(fx, rate));
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
