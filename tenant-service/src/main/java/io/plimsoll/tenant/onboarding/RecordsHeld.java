package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.tenant.Codes;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many records an applicant holds of each category.
 *
 * @param counts number of persons or accounts, 0 to 10 thousand million; a category that is absent
 *     is unknown, not zero
 */
public record RecordsHeld(Map<DataCategory, Long> counts) {
  /** More than there are people: a larger figure is a mistyped one. */
  static final long MOST = 10_000_000_000L;

  public RecordsHeld {
    counts.forEach((category, count) -> checkCount(Codes.code(category), count));
    Map<DataCategory, Long> copy = new EnumMap<>(DataCategory.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  public static RecordsHeld none() {
    return new RecordsHeld(Map.of());
  }

  /** By the category's code, for example {@code health}. */
  public Map<String, Long> byCode() {
    Map<String, Long> byCode = new TreeMap<>();
    counts.forEach((category, count) -> byCode.put(Codes.code(category), count));
    return byCode;
  }

  static void checkCount(String field, long count) {
    Require.that(count >= 0 && count <= MOST, field, "must be between 0 and " + MOST);
  }
}
