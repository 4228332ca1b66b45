package io.plimsoll.api.rest.http;

import io.plimsoll.engine.loss.WithheldPremium;
import java.util.Locale;

/** Sentences that several resources say. */
public final class Reasons {
  private Reasons() {}

  public static String of(WithheldPremium withheld) {
    return String.format(
        Locale.ROOT,
        "The upper end of the 90 %% band of the expected loss is %.1f times the lower one; above"
            + " %.1f no point premium is quoted. Answer the open questions to narrow it.",
        withheld.bandRatio(),
        withheld.maxBandRatio());
  }
}
