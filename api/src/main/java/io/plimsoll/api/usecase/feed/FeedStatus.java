package io.plimsoll.api.usecase.feed;

import io.plimsoll.engine.basics.Require;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published list and the copy of it that is in use.
 *
 * @param name as in {@code plimsoll.feeds.<name>.location}
 * @param location where it comes from, without credentials; null when it is not configured
 * @param refresh how often it is looked for anew
 * @param copy the last good copy; null before there was one
 * @param attemptedAt the last look for a newer one; null before the first
 * @param error why that look brought nothing; null when it went well
 */
public record FeedStatus(
    String name,
    @Nullable String location,
    Duration refresh,
    @Nullable Copy copy,
    @Nullable Instant attemptedAt,
    @Nullable String error) {

  /** A copy that was not confirmed for so many turns is old. */
  private static final int TURNS_UNTIL_STALE = 2;

  public FeedStatus {
    Require.text("name", name);
  }

  /**
   * A copy that was read and found good.
   *
   * @param digest SHA-256 of the document, in hexadecimal
   * @param bytes its length as it was fetched
   * @param entries how many things it lists
   * @param date the publisher's own date; null when it gives none
   * @param fetchedAt when it was fetched
   * @param confirmedAt when the publisher last said that there is nothing newer
   */
  public record Copy(
      String digest,
      long bytes,
      long entries,
      @Nullable LocalDate date,
      Instant fetchedAt,
      Instant confirmedAt) {

    /** The same copy, known to be the newest at that moment. */
    public Copy confirmed(Instant now) {
      return new Copy(digest, bytes, entries, date, fetchedAt, now);
    }
  }

  /** Whether the list can be relied on. */
  public enum State {
    NOT_CONFIGURED,
    /** Configured, and no good copy yet. */
    ABSENT,
    CURRENT,
    /** The last good copy is in use, and it was long not confirmed. */
    STALE
  }

  public State state(Instant now) {
    if (copy == null) {
      return location == null ? State.NOT_CONFIGURED : State.ABSENT;
    }
    Instant due = copy.confirmedAt().plus(refresh.multipliedBy(TURNS_UNTIL_STALE));
    return due.isBefore(now) ? State.STALE : State.CURRENT;
  }
}
