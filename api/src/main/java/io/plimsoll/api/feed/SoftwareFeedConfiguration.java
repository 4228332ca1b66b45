package io.plimsoll.api.feed;

import io.plimsoll.collect.software.AffectedVersions;
import io.plimsoll.collect.software.EndOfLifeDates;
import io.plimsoll.collect.software.ExploitProbabilities;
import io.plimsoll.collect.software.ExploitedVulnerabilities;
import io.plimsoll.collect.software.PublishedAdvisories;
import io.plimsoll.collect.software.Recog;
import io.plimsoll.collect.software.SoftwareFeeds;
import io.plimsoll.collect.software.SoftwareReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists by which software is recognised and judged. */
@Configuration(proxyBeanMethods = false)
class SoftwareFeedConfiguration {

  @Bean
  Feed<Recog> recogFeed(Feeds feeds) {
    return feeds.open(SoftwareFeeds.RECOG);
  }

  @Bean
  Feed<ExploitedVulnerabilities> kevFeed(Feeds feeds) {
    return feeds.open(SoftwareFeeds.KEV);
  }

  @Bean
  Feed<ExploitProbabilities> epssFeed(Feeds feeds) {
    return feeds.open(SoftwareFeeds.EPSS);
  }

  @Bean
  Feed<AffectedVersions> nvdFeed(Feeds feeds) {
    return feeds.open(SoftwareFeeds.NVD);
  }

  @Bean
  Feed<EndOfLifeDates> endOfLifeFeed(Feeds feeds) {
    return feeds.open(SoftwareFeeds.END_OF_LIFE);
  }

  /** Whoever asks gets the lists as they are now: what is stale says nothing. */
  @Bean
  SoftwareReader softwareReader(
      Feed<Recog> recog,
      Feed<ExploitedVulnerabilities> kev,
      Feed<ExploitProbabilities> epss,
      Feed<AffectedVersions> nvd,
      Feed<EndOfLifeDates> endOfLife,
      InstantSource clock) {
    return new SoftwareReader(
        () -> recog.contentOr(Recog.none()),
        () -> {
          Instant now = clock.instant();
          return PublishedAdvisories.of(
              LocalDate.ofInstant(now, ZoneOffset.UTC),
              kev.current(now),
              epss.current(now),
              nvd.current(now),
              endOfLife.current(now));
        });
  }
}
