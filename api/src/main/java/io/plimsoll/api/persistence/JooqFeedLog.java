package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.FEED;

import io.plimsoll.api.usecase.feed.FeedLog;
import io.plimsoll.api.usecase.feed.FeedStatus;
import io.plimsoll.database.jooq.platform.tables.records.FeedRecord;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** One row a feed; the last process that looked tells what it saw. */
@Repository
class JooqFeedLog implements FeedLog {
  private final DSLContext sql;

  JooqFeedLog(@Qualifier("systemSql") DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void write(FeedStatus status) {
    FeedRecord row = row(status);
    sql.insertInto(FEED).set(row).onConflict(FEED.NAME).doUpdate().set(row).execute();
  }

  private static FeedRecord row(FeedStatus status) {
    FeedRecord row = new FeedRecord();
    row.setName(status.name());
    row.setLocation(status.location());
    row.setRefreshSeconds(status.refresh().toSeconds());
    row.setAttemptedAt(status.attemptedAt());
    row.setError(status.error());
    FeedStatus.Copy copy = status.copy();
    row.setDigest(copy == null ? null : copy.digest());
    row.setBytes(copy == null ? null : copy.bytes());
    row.setEntries(copy == null ? null : copy.entries());
    row.setDataDate(copy == null ? null : copy.date());
    row.setFetchedAt(copy == null ? null : copy.fetchedAt());
    row.setConfirmedAt(copy == null ? null : copy.confirmedAt());
    return row;
  }

  @Override
  public List<FeedStatus> all() {
    return sql.selectFrom(FEED).orderBy(FEED.NAME).fetch(JooqFeedLog::status);
  }

  private static FeedStatus status(FeedRecord row) {
    return new FeedStatus(
        row.getName(),
        row.getLocation(),
        Duration.ofSeconds(row.getRefreshSeconds()),
        copy(row),
        row.getAttemptedAt(),
        row.getError());
  }

  private static FeedStatus.@Nullable Copy copy(FeedRecord row) {
    return row.getDigest() == null
        ? null
        : new FeedStatus.Copy(
            row.getDigest(),
            row.getBytes(),
            row.getEntries(),
            row.getDataDate(),
            row.getFetchedAt(),
            row.getConfirmedAt());
  }
}
