package io.plimsoll.api.feed;

import io.plimsoll.api.usecase.incident.IncidentFeeds;
import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.incident.IncidentMapping;
import io.plimsoll.collect.incident.IncidentRows;
import io.plimsoll.engine.breach.published.IncidentList;
import io.plimsoll.engine.breach.published.PublishedIncident;
import java.io.IOException;
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
  private static final String INCIDENTS = "incidents";
  private static final String MAPPING = "plimsoll.feeds.incidents.mapping";
  private static final int MOST_BYTES = 32 << 20;

  @Bean
  Feed<HibpBreaches> hibpFeed(Feeds feeds) {
    return feeds.open(HibpBreaches.KIND);
  }

  @Bean
  Feed<IncidentList> incidentsFeed(Feeds feeds, Environment environment) {
    Binder binder = Binder.get(environment);
    return feeds.open(
        new FeedKind<>(
            INCIDENTS, MOST_BYTES, Duration.ofDays(1), document -> rows(binder, document)));
  }

  private static Edition<IncidentList> rows(Binder binder, FeedDocument document)
      throws IOException {
    IncidentMapping mapping =
        binder
            .bind(MAPPING, IncidentMapping.class)
            .orElseThrow(
                () -> new IllegalArgumentException(MAPPING + " must tell which column says what"));
    List<PublishedIncident> incidents = new IncidentRows(mapping).read(document.text());
    return new Edition<>(new IncidentList(INCIDENTS, incidents), incidents.size(), null);
  }

  /** Whoever asks gets the lists as they are now: what is stale says nothing. */
  @Bean
  IncidentFeeds incidentFeeds(
      Feed<HibpBreaches> hibpFeed, Feed<IncidentList> incidentsFeed, InstantSource clock) {
    return () -> {
      Instant now = clock.instant();
      return Stream.concat(
              hibpFeed.current(now).map(Edition::content).map(HibpBreaches::list).stream(),
              incidentsFeed.current(now).map(Edition::content).stream())
          .toList();
    };
  }

  /** Asks Have I Been Pwned about the domains of applicants, where it gave the operator a key. */
  @Bean
  AccountService accountService(
      Environment environment,
      GuardedClient client,
      Feed<HibpBreaches> hibpFeed,
      InstantSource clock) {
    AccountOptions options =
        Binder.get(environment)
            .bind("plimsoll.feeds." + AccountService.NAME, AccountOptions.class)
            .orElse(AccountOptions.NONE);
    return new AccountService(
        options, client, () -> hibpFeed.current(clock.instant()).map(Edition::content), clock);
  }
}
