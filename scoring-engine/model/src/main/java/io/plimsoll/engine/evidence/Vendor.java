package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A third party the applicant relies on; null is "not known".
 *
 * @param name as the applicant calls it
 * @param category what it does, for example {@code contact_centre}
 * @param dataCategories kinds of the applicant's data it holds; empty when it holds none
 * @param recordsShared number of people whose data it holds, not negative
 * @param accessKinds what it may do, for example {@code holds_data}, {@code network_access}
 * @param offshoreCountry ISO 3166 code when it works outside the applicant's country
 * @param vetted whether its security was looked at before or during the contract
 * @param lastVettedOn when that was last done
 * @param accessLimited whether it reaches only what its work needs
 * @param breachNotice whether the contract obliges it to report a breach within a stated time
 */
public record Vendor(
    String name,
    String category,
    List<String> dataCategories,
    @Nullable Long recordsShared,
    List<String> accessKinds,
    @Nullable String offshoreCountry,
    @Nullable Boolean vetted,
    @Nullable LocalDate lastVettedOn,
    @Nullable Boolean accessLimited,
    @Nullable Boolean breachNotice) {

  private static final String CONTACT_CENTRE = "contact_centre";
  private static final List<String> DATA_ACCESS = List.of("holds_data", "processes_data");

  public Vendor {
    Require.text("name", name);
    Require.text("category", category);
    dataCategories = List.copyOf(dataCategories);
    accessKinds = List.copyOf(accessKinds);
    if (recordsShared != null) {
      Require.notNegative("recordsShared", recordsShared);
    }
  }

  /** Whether it holds or handles the applicant's data. */
  public boolean holdsData() {
    return !dataCategories.isEmpty() || accessKinds.stream().anyMatch(DATA_ACCESS::contains);
  }

  /** Whether it answers the applicant's customers. */
  public boolean isContactCentre() {
    return category.equals(CONTACT_CENTRE);
  }
}
