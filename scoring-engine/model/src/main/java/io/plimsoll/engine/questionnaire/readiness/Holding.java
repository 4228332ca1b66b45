package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.questionnaire.RecordBand;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Personal data in one place that could be lost at once.
 *
 * @param name for example {@code own_systems} or {@code contact_centre}
 * @param categories option ids of {@code data.categories}; null: not known
 * @param identifiers option ids of {@code data.identifiers}; null: not known
 * @param people how many individuals; null: not known
 */
public record Holding(
    String name,
    @Nullable Set<String> categories,
    @Nullable Set<String> identifiers,
    @Nullable RecordBand people) {
  public Holding {
    categories = categories == null ? null : Collections.unmodifiableSet(new TreeSet<>(categories));
    identifiers =
        identifiers == null ? null : Collections.unmodifiableSet(new TreeSet<>(identifiers));
  }
}
