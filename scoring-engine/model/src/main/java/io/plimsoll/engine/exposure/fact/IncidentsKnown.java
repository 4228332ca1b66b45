package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the incident feeds at hand know of one organisation. Counts only: no person is in it.
 *
 * @param organisation whom it is about
 * @param feeds the feeds that were searched, at least one
 * @param incidents what was found, in any order; empty when nothing was
 */
public record IncidentsKnown(String organisation, List<String> feeds, List<Known> incidents)
    implements Fact {
  public IncidentsKnown {
    Require.text("organisation", organisation);
    feeds = List.copyOf(Require.notEmpty("feeds", feeds));
    incidents = List.copyOf(incidents);
  }

  /**
   * One incident.
   *
   * @param feed where it is from
   * @param title what the feed calls it
   * @param occurredOn when it happened, or became known where the feed tells nothing else
   * @param records how many records, not negative; null when not told
   */
  public record Known(String feed, String title, LocalDate occurredOn, @Nullable Long records) {
    public Known {
      Require.text("feed", feed);
      Require.text("title", title);
      if (records != null) {
        Require.notNegative("records", records);
      }
    }
  }
}
