package io.plimsoll.api.feed;

import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.engine.basics.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Opens feeds as they are configured, each with the copy it had before. */
public final class Feeds {
  private final Map<String, FeedOptions> options;
  private final GuardedClient clients;
  private final Path directory;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<String, Feed<?>> opened = new ConcurrentHashMap<>();

  Feeds(
      Map<String, FeedOptions> options,
      GuardedClient clients,
      Path directory,
      JsonMapper json,
      InstantSource clock) {
    this.options = Map.copyOf(options);
    this.clients = clients;
    this.directory = directory;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Opens a feed. What lies on this machine is read at once; what does not is fetched later by a
   * worker.
   *
   * @throws InvalidValueException when its location cannot be one
   */
  public <T> Feed<T> open(FeedKind<T> kind) {
    FeedOptions own = options.getOrDefault(kind.name(), FeedOptions.NONE);
    Feed<T> feed =
        new Feed<>(
            kind,
            source(kind.name(), own),
            Objects.requireNonNullElse(own.refresh(), kind.refresh()),
            new Vault(directory.resolve(kind.name()), json));
    feed.open();
    if (feed.isLocal()) {
      feed.refreshIfDue(clock.instant());
    }
    opened.put(kind.name(), feed);
    return feed;
  }

  private @Nullable FeedSource source(String name, FeedOptions own) {
    String location = own.location();
    try {
      return location == null ? null : at(location, own);
    } catch (URISyntaxException | InvalidPathException | InvalidValueException e) {
      throw new InvalidValueException(
          "plimsoll.feeds." + name + ".location", String.valueOf(e.getMessage()));
    }
  }

  private FeedSource at(String location, FeedOptions own) throws URISyntaxException {
    String scheme = location.toLowerCase(Locale.ROOT);
    if (scheme.startsWith("https://") || scheme.startsWith("http://")) {
      return new RemoteSource(new URI(location), Objects.requireNonNull(own.headers()), clients);
    }
    return new LocalSource(
        scheme.startsWith("file:") ? Path.of(new URI(location)) : Path.of(location));
  }

  /**
   * Refuses a configured feed that nobody reads: it is a misspelling.
   *
   * @throws InvalidValueException naming it
   */
  void refuseUnknown() {
    TreeSet<String> unknown = new TreeSet<>(options.keySet());
    unknown.removeAll(opened.keySet());
    if (!unknown.isEmpty()) {
      throw new InvalidValueException(
          "plimsoll.feeds." + unknown.first(),
          "is no feed; there are " + String.join(", ", new TreeSet<>(opened.keySet())));
    }
  }

  /** One turn: everything that is due and may be looked for from here. */
  void turn(boolean mayFetch, Instant now, FeedListener listener) {
    opened.values().forEach(feed -> turn(feed, mayFetch, now, listener));
  }

  private static void turn(Feed<?> feed, boolean mayFetch, Instant now, FeedListener listener) {
    if (!mayFetch && !feed.isLocal()) {
      feed.open();
    } else if (feed.refreshIfDue(now)) {
      listener.looked(feed.status());
    }
  }

  /** Tells how every feed stands. */
  void tell(FeedListener listener) {
    opened.values().forEach(feed -> listener.looked(feed.status()));
  }
}
