package io.plimsoll.api.feed;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.collect.software.AffectedVersions;
import io.plimsoll.collect.software.EndOfLifeDates;
import io.plimsoll.collect.software.ExploitProbabilities;
import io.plimsoll.collect.software.ExploitedVulnerabilities;
import io.plimsoll.collect.software.PublishedAdvisories;
import io.plimsoll.collect.software.Recog;
import io.plimsoll.collect.software.SoftwareFeeds;
import io.plimsoll.collect.software.SoftwareReader;
import io.plimsoll.collect.web.HstsPreloadReader;
import io.plimsoll.collect.web.HstsPreloads;
import io.plimsoll.collect.web.PreloadDeduction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists by which what a scan sees is recognised and judged. */
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

  @Bean
  Feed<HstsPreloads> hstsPreloadFeed(Feeds feeds) {
    return feeds.open(HstsPreloadReader.KIND);
  }

  /** Whoever asks gets the lists as they are now: what is stale says nothing. */
  @Bean
  Deduction deduction(
      Feed<Recog> recog,
      Feed<ExploitedVulnerabilities> kev,
      Feed<ExploitProbabilities> epss,
      Feed<AffectedVersions> nvd,
      Feed<EndOfLifeDates> endOfLife,
      Feed<HstsPreloads> preloads,
      InstantSource clock) {
    HstsPreloads none = HstsPreloads.none();
    return new PreloadDeduction(
            () -> preloads.current(clock.instant()).map(Edition::content).orElse(none))
        .and(software(recog, kev, epss, nvd, endOfLife, clock));
  }

  private static Deduction software(
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
