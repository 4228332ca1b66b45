package io.plimsoll.engine.loss;

/**
 * No premium: the expected loss is known too badly for one number.
 *
 * @param reason why
 * @param bandRatio upper over lower end of the 90 % band of the expected loss
 * @param maxBandRatio the largest ratio at which a premium is quoted
 */
public record WithheldPremium(Reason reason, double bandRatio, double maxBandRatio)
    implements PremiumIndication {
  /** Why there is no premium. */
  public enum Reason {
    /** The band of the expected loss is wider than the model allows. */
    BAND_TOO_WIDE
  }
}
