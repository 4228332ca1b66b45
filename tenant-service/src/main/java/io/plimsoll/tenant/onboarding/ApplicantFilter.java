package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which applicants a list shows; null members do not restrict.
 *
 * @param uen exactly this number, any case
 * @param namePrefix the name begins with this, whatever its case, marks and punctuation
 * @param ssicPrefix the SSIC code begins with these one to five digits
 */
public record ApplicantFilter(
    @Nullable String uen,
    @Nullable String namePrefix,
    @Nullable String ssicPrefix,
    @Nullable ApplicantState state) {
  public static final ApplicantFilter ALL = new ApplicantFilter(null, null, null, null);

  public ApplicantFilter {
    uen = uen == null ? null : uen.strip().toUpperCase(Locale.ROOT);
    namePrefix = namePrefix == null ? null : Names.searchable(namePrefix);
    Require.that(
        ssicPrefix == null || ssicPrefix.matches("[0-9]{1,5}"),
        "ssicCode",
        "must be one to five digits");
  }
}
