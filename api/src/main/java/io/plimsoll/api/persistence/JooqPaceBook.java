package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.PACE;

import io.plimsoll.api.usecase.scan.PaceBook;
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
class JooqPaceBook implements PaceBook {
  /** A worker that died with a connection open holds its place no longer than this. */
  private static final Duration LONGEST_HELD = Duration.ofMinutes(1);

  /** As many questions as this are asked of a server without asking the database. */
  private static final Duration TURN = Duration.ofMillis(200);

  private final DSLContext sql;
  private final Supplier<@Nullable Instant> moment;

  @Autowired
  JooqPaceBook(@Qualifier("systemSql") DSLContext sql) {
    this(sql, () -> null);
  }

  /**
   * @param moment the time instead of the database's
   */
  JooqPaceBook(DSLContext sql, Supplier<@Nullable Instant> moment) {
    this.sql = sql;
    this.moment = moment;
  }

  @Override
  public Start connection(String address, Etiquette etiquette, Duration patience) {
    Record given =
        sql.fetchSingle(
            "select place, wait_ms from platform.reserve_connection({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})",
            DSL.val(address),
            interval(etiquette.interval()),
            DSL.val(etiquette.parallel()),
            DSL.val(etiquette.mailConnections(), SQLDataType.INTEGER),
            interval(etiquette.mailWindow()),
            interval(patience),
            interval(LONGEST_HELD),
            now());
    return new Start(
        Duration.ofMillis(given.get("wait_ms", Long.class)), given.get("place", Instant.class));
  }

  @Override
  public void leave(String address, Instant place) {
    sql.update(PACE)
        .set(PACE.PLACES, DSL.arrayRemove(PACE.PLACES, place.atOffset(ZoneOffset.UTC)))
        .where(PACE.ADDRESS.eq(address))
        .execute();
  }

  @Override
  public Turn questions(String server, Duration interval, Duration patience) {
    Duration length = TURN.compareTo(interval) > 0 ? TURN : interval;
    long wait =
        sql.fetchSingle(
                "select platform.reserve_questions({0}, {1}, {2}, {3})",
                DSL.val(server), interval(length), interval(patience), now())
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
