package io.plimsoll.api.persistence;

import static io.plimsoll.database.jooq.platform.Tables.MAIL_SERVER;

import io.plimsoll.api.usecase.scan.MailServerBook;
import io.plimsoll.engine.basics.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** One row a host. A turn that nobody ends, because its worker died, ends by itself. */
@Repository
class JooqMailServerBook implements MailServerBook {
  private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
  private static final Duration FORGOTTEN = Duration.ofDays(30);

  private final DSLContext sql;
  private final InstantSource clock;

  JooqMailServerBook(@Qualifier("systemSql") DSLContext sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Entry open(DomainName host) {
    Instant now = clock.instant();
    Optional<String> document = fresh(host, now);
    if (document.isPresent()) {
      return new Entry.Written(document.get());
    }
    Condition stale = MAIL_SERVER.FRESH_UNTIL.isNull().or(MAIL_SERVER.FRESH_UNTIL.le(now));
    return turn(take(host, now, stale));
  }

  @Override
  public Entry renew(DomainName host) {
    return turn(take(host, clock.instant(), DSL.noCondition()));
  }

  private static Entry turn(boolean taken) {
    return taken ? new Entry.Yours() : new Entry.Awaited();
  }

  private Optional<String> fresh(DomainName host, Instant now) {
    return sql.select(MAIL_SERVER.DOCUMENT)
        .from(MAIL_SERVER)
        .where(MAIL_SERVER.HOST.eq(host.value()), MAIL_SERVER.FRESH_UNTIL.gt(now))
        .fetchOptional(MAIL_SERVER.DOCUMENT);
  }

  /** Of several at once, one. What was written since counts too: then it is nobody's turn. */
  private boolean take(DomainName host, Instant now, Condition stale) {
    Instant end = now.plus(LONGEST_TURN);
    Condition free = MAIL_SERVER.ASKED_UNTIL.isNull().or(MAIL_SERVER.ASKED_UNTIL.le(now));
    return sql.insertInto(MAIL_SERVER, MAIL_SERVER.HOST, MAIL_SERVER.ASKED_UNTIL)
            .values(host.value(), end)
            .onConflict(MAIL_SERVER.HOST)
            .doUpdate()
            .set(MAIL_SERVER.ASKED_UNTIL, end)
            .where(stale.and(free))
            .execute()
        == 1;
  }

  @Override
  public void write(DomainName host, String document, Instant freshUntil) {
    sql.insertInto(MAIL_SERVER, MAIL_SERVER.HOST, MAIL_SERVER.DOCUMENT, MAIL_SERVER.FRESH_UNTIL)
        .values(host.value(), document, freshUntil)
        .onConflict(MAIL_SERVER.HOST)
        .doUpdate()
        .set(MAIL_SERVER.DOCUMENT, document)
        .set(MAIL_SERVER.FRESH_UNTIL, freshUntil)
        .setNull(MAIL_SERVER.ASKED_UNTIL)
        .execute();
    forget(clock.instant().minus(FORGOTTEN));
  }

  private void forget(Instant before) {
    sql.deleteFrom(MAIL_SERVER)
        .where(DSL.greatest(MAIL_SERVER.FRESH_UNTIL, MAIL_SERVER.ASKED_UNTIL).lt(before))
        .execute();
  }

  @Override
  public void close(DomainName host) {
    sql.update(MAIL_SERVER)
        .setNull(MAIL_SERVER.ASKED_UNTIL)
        .where(MAIL_SERVER.HOST.eq(host.value()))
        .execute();
  }
}
