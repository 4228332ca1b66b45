package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import java.util.regex.Pattern;

/**
 * An activity code of the Singapore Standard Industrial Classification. A code says nothing without
 * its scheme: the editions move section letters and split classes.
 *
 * @param code five digits (division 2, group 3, class 4, sub-class 5) of a division of the scheme
 */
public record Ssic(SsicScheme scheme, String code) {
  private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");

  public Ssic {
    Require.matches("code", code, FIVE_DIGITS, "five digits, for example 62011");
    Require.that(
        SsicSections.find(scheme, code).isPresent(),
        "code",
        "has division " + code.substring(0, 2) + ", which " + scheme + " does not have");
  }

  /** The two digits that name the division, for example {@code 62}. */
  public String division() {
    return code.substring(0, 2);
  }

  /** The section's letter in this scheme, for example {@code J} for 62011 in SSIC 2020. */
  public String section() {
    return SsicSections.find(scheme, code).orElseThrow().letter();
  }

  /** The section's title in English. */
  public String sectionTitle() {
    return SsicSections.find(scheme, code).orElseThrow().title();
  }
}
