package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import java.util.regex.Pattern;

/**
 * What the applicant does.
 *
 * @param scheme edition of the classification
 * @param code two (division) to five (sub-class) digits
 */
public record Industry(SsicScheme scheme, String code) {
  private static final Pattern CODE = Pattern.compile("[0-9]{2,5}");

  public Industry {
    Require.matches("code", code, CODE, "an SSIC code of two to five digits");
  }

  /** The SSIC division, 1 to 99. Both editions number their divisions as ISIC does. */
  public int division() {
    return Integer.parseInt(code, 0, 2, 10);
  }
}
