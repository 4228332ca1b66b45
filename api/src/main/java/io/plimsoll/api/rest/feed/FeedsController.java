package io.plimsoll.api.rest.feed;

import io.plimsoll.api.rest.spec.FeedsApi;
import io.plimsoll.api.rest.wire.Feed;
import io.plimsoll.api.rest.wire.FeedCopy;
import io.plimsoll.api.rest.wire.FeedList;
import io.plimsoll.api.rest.wire.FeedState;
import io.plimsoll.api.usecase.feed.FeedStatus;
import io.plimsoll.api.usecase.feed.ListFeeds;
import io.plimsoll.tenant.Codes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/feeds}. */
@RestController
class FeedsController implements FeedsApi {
  private final ListFeeds list;
  private final InstantSource clock;

  FeedsController(ListFeeds list, InstantSource clock) {
    this.list = list;
    this.clock = clock;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_platform:admin')")
  public ResponseEntity<FeedList> listFeeds() {
    Instant now = clock.instant();
    return ResponseEntity.ok(
        new FeedList().items(list.list().stream().map(feed -> wire(feed, now)).toList()));
  }

  private static Feed wire(FeedStatus feed, Instant now) {
    return new Feed()
        .name(feed.name())
        .state(FeedState.fromValue(Codes.code(feed.state(now))))
        .location(feed.location())
        .refreshSeconds(feed.refresh().toSeconds())
        .attemptedAt(feed.attemptedAt())
        .error(feed.error())
        .copy(copy(feed.copy(), now));
  }

  private static @Nullable FeedCopy copy(FeedStatus.@Nullable Copy copy, Instant now) {
    return copy == null
        ? null
        : new FeedCopy()
            .digest(copy.digest())
            .bytes(copy.bytes())
            .entries(copy.entries())
            .date(copy.date())
            .fetchedAt(copy.fetchedAt())
            .confirmedAt(copy.confirmedAt())
            .ageSeconds(Math.max(0, Duration.between(copy.confirmedAt(), now).toSeconds()));
  }
}
