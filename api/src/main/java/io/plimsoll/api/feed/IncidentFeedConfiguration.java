package io.plimsoll.api.feed;

import io.plimsoll.api.usecase.incident.IncidentFeeds;
import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.engine.breach.published.IncidentList;
import io.plimsoll.engine.breach.published.PublishedIncident;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The lists of incidents that others publish: Have I Been Pwned's breaches, and a feed of rows
 * whose columns are told below {@code plimsoll.feeds.incidents.mapping.}.
 */
@Configuration(proxyBeanMethods = false)
class IncidentFeedConfiguration {
  private static final String HIBP = "hibp";
  private static final String INCIDENTS = "incidents";
  private static final String MAPPING = "plimsoll.feeds.incidents.mapping";
  private static final int MOST_BYTES = 32 << 20;

  @Bean
  Feed<IncidentList> hibpFeed(Feeds feeds) {
    return feeds.open(
        new FeedKind<>(
            HIBP,
            MOST_BYTES,
            Duration.ofDays(1),
            document -> edition(HIBP, HibpBreaches.read(document.text()))));
  }

  @Bean
  Feed<IncidentList> incidentsFeed(Feeds feeds, Environment environment) {
    Binder binder = Binder.get(environment);
    return feeds.open(
        new FeedKind<>(
            INCIDENTS, MOST_BYTES, Duration.ofDays(1), document -> rows(binder, document)));
  }

  private static Edition<IncidentList> rows(Binder binder, FeedDocument document) {
    IncidentMapping mapping =
        binder
            .bind(MAPPING, IncidentMapping.class)
            .orElseThrow(
                () -> new IllegalArgumentException(MAPPING + " must tell which column says what"));
    return edition(INCIDENTS, new IncidentRows(mapping).read(document.text()));
  }

  private static Edition<IncidentList> edition(String feed, List<PublishedIncident> incidents) {
    return new Edition<>(new IncidentList(feed, incidents), incidents.size(), null);
  }

  /** Whoever asks gets the lists as they are now: what is stale says nothing. */
  @Bean
  IncidentFeeds incidentFeeds(
      Feed<IncidentList> hibpFeed, Feed<IncidentList> incidentsFeed, InstantSource clock) {
    return () -> {
      Instant now = clock.instant();
      return Stream.of(hibpFeed, incidentsFeed)
          .flatMap(feed -> feed.current(now).stream())
          .map(Edition::content)
          .toList();
    };
  }
}
