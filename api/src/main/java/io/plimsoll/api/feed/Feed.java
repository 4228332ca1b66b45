package io.plimsoll.api.feed;

import io.plimsoll.api.usecase.feed.FeedStatus;
import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedKind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One published list. Whoever needs it asks for the edition in use, which changes only from one
 * good copy to the next.
 */
public final class Feed<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);
  private static final int LONGEST_ERROR = 300;

  /** A list that lost more than half of its entries was cut, not edited. */
  private static final int MOST_SHRINKAGE = 2;

  private final FeedKind<T> kind;
  private final @Nullable FeedSource source;
  private final Duration refresh;
  private final Vault vault;

  private @Nullable Kept kept;
  private volatile FeedStatus status;
  private volatile @Nullable Edition<T> edition;

  Feed(FeedKind<T> kind, @Nullable FeedSource source, Duration refresh, Vault vault) {
    this.kind = kind;
    this.source = source;
    this.refresh = refresh;
    this.vault = vault;
    this.status =
        new FeedStatus(
            kind.name(), source == null ? null : source.shown(), refresh, null, null, null);
  }

  /** What the list says; empty when it is not configured or never came. */
  public Optional<Edition<T>> edition() {
    return Optional.ofNullable(edition);
  }

  /** What the list says, or something to go on with while it says nothing. */
  public T contentOr(T otherwise) {
    Edition<T> current = edition;
    return current == null ? otherwise : current.content();
  }

  /** What the list says while it is known to be the newest; a stale one is as good as none. */
  public Optional<Edition<T>> current(Instant now) {
    return status.state(now) == FeedStatus.State.CURRENT ? edition() : Optional.empty();
  }

  public FeedStatus status() {
    return status;
  }

  boolean isLocal() {
    return source != null && source.isLocal();
  }

  /** Takes the copy on disk into use where it is another than the one in use. */
  synchronized void open() {
    if (source == null) {
      return;
    }
    try {
      Optional<Kept> note = vault.note();
      if (note.isPresent()) {
        open(note.get());
      }
    } catch (IOException | RuntimeException e) {
      failed("the kept copy cannot be used: " + reason(e), status.attemptedAt());
    }
  }

  private void open(Kept note) throws IOException {
    if (kept == null || !kept.digest().equals(note.digest())) {
      byte[] bytes = vault.document(note);
      use(note, bytes.length, kind.read(bytes));
    }
    kept = note;
    status = with(Objects.requireNonNull(status.copy()).confirmed(note.confirmedAt()));
  }

  /** The copy in use as far as this source knows it; another source's marks mean nothing to it. */
  private @Nullable Kept known(FeedSource from) {
    return kept != null && kept.location().equals(from.shown()) ? kept : null;
  }

  /**
   * Looks for a newer copy when it is time.
   *
   * @return whether it looked
   */
  synchronized boolean refreshIfDue(Instant now) {
    if (source == null || now.isBefore(due())) {
      return false;
    }
    refresh(source, now.truncatedTo(ChronoUnit.MICROS));
    return true;
  }

  private Instant due() {
    Instant attempted = status.attemptedAt();
    if (attempted != null && status.error() != null) {
      return attempted.plus(refresh.compareTo(LONGEST_RETRY) < 0 ? refresh : LONGEST_RETRY);
    }
    return kept == null || isLocal() && attempted == null
        ? Instant.MIN
        : kept.confirmedAt().plus(refresh);
  }

  private void refresh(FeedSource from, Instant now) {
    try {
      switch (from.fetch(known(from), kind.size())) {
        case Fetched.Unchanged _ -> confirm(now);
        case Fetched.Document document -> take(from, document, now);
      }
      status = succeeded(now);
    } catch (IOException | RuntimeException e) {
      failed(reason(e), now);
    }
  }

  private void confirm(Instant now) throws IOException {
    if (kept == null) {
      throw new IOException("answered 304 to an unconditional request");
    }
    kept = kept.confirmed(now);
    vault.note(kept);
    status = with(Objects.requireNonNull(status.copy()).confirmed(now));
  }

  private void take(FeedSource from, Fetched.Document document, Instant now) throws IOException {
    String digest = Vault.digest(document.bytes());
    Kept known = known(from);
    if (known != null && known.digest().equals(digest)) {
      confirm(now);
      return;
    }
    Edition<T> fresh = kind.read(document.bytes());
    if (known != null) {
      refuseShrunken(fresh);
    }
    Kept next = new Kept(digest, from.shown(), document.etag(), document.lastModified(), now, now);
    vault.keep(next, document.bytes());
    use(next, document.bytes().length, fresh);
  }

  private void refuseShrunken(Edition<T> fresh) throws IOException {
    Edition<T> current = edition;
    if (current != null && fresh.entries() * MOST_SHRINKAGE < current.entries()) {
      throw new IOException(
          "lists %d entries where the copy in use lists %d"
              .formatted(fresh.entries(), current.entries()));
    }
  }

  private void use(Kept next, long bytes, Edition<T> fresh) {
    kept = next;
    edition = fresh;
    status =
        with(
            new FeedStatus.Copy(
                next.digest(),
                bytes,
                fresh.entries(),
                fresh.date(),
                next.fetchedAt(),
                next.confirmedAt()));
    LOG.info("feed {} now has {} entries of {}", kind.name(), fresh.entries(), fresh.date());
  }

  private FeedStatus with(FeedStatus.Copy copy) {
    return new FeedStatus(
        kind.name(), status.location(), refresh, copy, status.attemptedAt(), status.error());
  }

  private FeedStatus succeeded(Instant now) {
    return new FeedStatus(kind.name(), status.location(), refresh, status.copy(), now, null);
  }

  private void failed(String reason, @Nullable Instant at) {
    status = new FeedStatus(kind.name(), status.location(), refresh, status.copy(), at, reason);
    LOG.warn("feed {} stays as it is: {}", kind.name(), reason);
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    String said =
        e instanceof NoSuchFileException
            ? "no such file: " + message
            : message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    return said.length() > LONGEST_ERROR ? said.substring(0, LONGEST_ERROR) : said;
  }
}
