package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.PACE;

import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.PaceLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** One row an address. Time is the database's: the workers' clocks need not agree. */
@Repository
class JooqCommonPace implements CommonPace {
  /** A worker that died with a connection open holds its place no longer than this. */
  private static final Duration LONGEST_HELD = Duration.ofMinutes(1);

  /** As many questions as this are asked of a server without asking the database. */
  private static final Duration TURN = Duration.ofMillis(200);

  private final DSLContext sql;
  private final Supplier<@Nullable Instant> moment;

  @Autowired
  JooqCommonPace(@Qualifier("systemSql") DSLContext sql) {
    this(sql, () -> null);
  }

  /**
   * @param moment the time instead of the database's
   */
  JooqCommonPace(DSLContext sql, Supplier<@Nullable Instant> moment) {
    this.sql = sql;
    this.moment = moment;
  }

  @Override
  public Start connection(IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
    Record given =
        sql.fetchSingle(
            "select place, wait_ms from platform.reserve_connection({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})",
            DSL.val(address.toString()),
            interval(limits.connectionInterval()),
            DSL.val(limits.parallelConnections()),
            DSL.val(mail ? limits.mailConnections() : null, SQLDataType.INTEGER),
            interval(limits.mailWindow()),
            interval(patience),
            interval(LONGEST_HELD),
            now());
    Duration wait = Duration.ofMillis(given.get("wait_ms", Long.class));
    @Nullable Instant place = given.get("place", Instant.class);
    return place == null ? new Start.NotYet(wait) : new Start.At(wait, place);
  }

  @Override
  public void leave(IpAddress address, Instant place) {
    sql.update(PACE)
        .set(PACE.PLACES, DSL.arrayRemove(PACE.PLACES, place.atOffset(ZoneOffset.UTC)))
        .where(PACE.ADDRESS.eq(address.toString()))
        .execute();
  }

  @Override
  public Turn questions(IpAddress server, Duration interval, Duration patience) {
    Duration length = TURN.compareTo(interval) > 0 ? TURN : interval;
    long wait =
        sql.fetchSingle(
                "select platform.reserve_questions({0}, {1}, {2}, {3})",
                DSL.val(server.toString()), interval(length), interval(patience), now())
            .get(0, Long.class);
    return new Turn(Duration.ofMillis(wait), length);
  }

  private Field<Instant> now() {
    return DSL.val(moment.get(), SQLDataType.INSTANT);
  }

  private static Field<?> interval(Duration duration) {
    return DSL.field("{0} * interval '1 microsecond'", DSL.val(duration.toNanos() / 1000));
  }
}
