package io.plimsoll.engine.breach.published;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a published list tells it. Counts only: no person is in it.
 *
 * @param id what the list calls it, unique within the list
 * @param organisation whom it struck, as written
 * @param domains of the organisation, lower case without a final dot; empty when not told
 * @param occurredOn when it happened, or became known where the list tells nothing else
 * @param records how many records, not negative; null when not told
 * @param dataClasses what was lost, in the list's own words
 * @param verified whether the list stands by it
 * @param reference where to read more; null when not told
 */
public record PublishedIncident(
    String id,
    String organisation,
    List<String> domains,
    LocalDate occurredOn,
    @Nullable Long records,
    List<String> dataClasses,
    boolean verified,
    @Nullable String reference) {

  public PublishedIncident {
    Require.text("id", id);
    Require.text("organisation", organisation);
    domains = List.copyOf(domains);
    domains.forEach(domain -> Require.text("domains", domain));
    dataClasses = List.copyOf(dataClasses);
    if (records != null) {
      Require.notNegative("records", records);
    }
  }
}
