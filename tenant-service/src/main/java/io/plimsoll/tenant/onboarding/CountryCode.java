package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import java.util.Locale;
import java.util.Set;

/**
 * A country.
 *
 * @param value ISO 3166-1 alpha-2, upper case, for example {@code PH}
 */
public record CountryCode(String value) {
  private static final Set<String> KNOWN =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  public CountryCode {
    Require.that(
        KNOWN.contains(value), "value", "must be an ISO 3166-1 code of two capitals such as PH");
  }
}
