package io.plimsoll.api.feed;

import io.plimsoll.api.usecase.feed.NoteFeed;
import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.tenant.onboarding.PublicSuffixes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feeds, configured below {@code plimsoll.feeds.}: {@code <name>.location}, {@code
 * <name>.refresh}, {@code <name>.headers.<field>}, and {@code allow-networks} for copies inside the
 * house.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class FeedConfiguration {
  private static final String KEYS = "plimsoll.feeds";
  private static final String NETWORKS = "allow-networks";

  /** What stands among the feeds and is none, as files and as environments write it. */
  private static final Set<String> NO_FEEDS =
      Set.of(NETWORKS, "allownetworks", AccountService.NAME, "hibpdomains");

  private static final FeedKind<PublicSuffixes> PUBLIC_SUFFIX =
      new FeedKind<>("public-suffix", 4 << 20, Duration.ofDays(1), FeedConfiguration::suffixes);

  /** Goes where the lists lie, and nowhere else. */
  @Bean
  GuardedClient guardedClient(Environment environment) {
    return new GuardedClient(
        new AddressPolicy(networks(environment.getProperty(KEYS + "." + NETWORKS, ""))));
  }

  @Bean
  Feeds feeds(
      Environment environment,
      GuardedClient client,
      @Value("${plimsoll.data:.plimsoll}") Path data,
      JsonMapper json,
      InstantSource clock) {
    return new Feeds(options(Binder.get(environment)), client, data.resolve("feeds"), json, clock);
  }

  private static Map<String, FeedOptions> options(Binder binder) {
    Map<String, FeedOptions> options = new HashMap<>();
    Map<String, Object> keys =
        binder.bind(KEYS, Bindable.mapOf(String.class, Object.class)).orElseGet(Map::of);
    for (String name : keys.keySet()) {
      if (!NO_FEEDS.contains(name)) {
        options.put(name, binder.bind(KEYS + "." + name, FeedOptions.class).get());
      }
    }
    return options;
  }

  private static List<IpRange> networks(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(IpRange::parse)
        .toList();
  }

  @Bean
  FeedTurns feedTurns(
      Feeds feeds,
      NoteFeed note,
      InstantSource clock,
      @Value("${plimsoll.roles:auth,web,worker}") String roles) {
    return new FeedTurns(feeds, note, clock, roles.contains("worker"));
  }

  @Bean
  Feed<PublicSuffixes> publicSuffixFeed(Feeds feeds) {
    return feeds.open(PUBLIC_SUFFIX);
  }

  /** Whoever asks gets the list as it is now. */
  @Bean
  Supplier<PublicSuffixes> publicSuffixes(Feed<PublicSuffixes> feed) {
    PublicSuffixes none = PublicSuffixes.none();
    return () -> feed.contentOr(none);
  }

  private static Edition<PublicSuffixes> suffixes(FeedDocument document) throws IOException {
    PublicSuffixes list = PublicSuffixes.parse(document.text());
    return new Edition<>(list, list.size(), null);
  }
}
