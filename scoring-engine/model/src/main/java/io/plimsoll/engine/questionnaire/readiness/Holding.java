package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Personal data in one place that could be lost at once.
 *
 * @param place what kind of place
 * @param vendor its name, when it is a third party's
 * @param categories option ids of {@code data.categories}; null: not known
 * @param identifiers option ids of {@code data.identifiers}; null: not known
 * @param people how many individuals; null: not known
 */
public record Holding(
    Place place,
    @Nullable String vendor,
    @Nullable Set<String> categories,
    @Nullable Set<String> identifiers,
    @Nullable People people) {

  /** Kinds of place. */
  public enum Place {
    /** Everything that the applicant holds. */
    ALL_RECORDS,
    /** What an outsourced contact centre reaches. */
    CONTACT_CENTRE,
    /** What a third party holds or reaches. */
    VENDOR
  }

  public Holding {
    Require.that((vendor != null) == (place == Place.VENDOR), "vendor", "must name a vendor");
    categories = sorted(categories);
    identifiers = sorted(identifiers);
  }

  private static @Nullable Set<String> sorted(@Nullable Set<String> ids) {
    return ids == null ? null : Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  /** The same data in a third party's reach. */
  public Holding reachedBy(String name) {
    return new Holding(Place.VENDOR, name, categories, identifiers, people);
  }
}
