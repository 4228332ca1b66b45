package io.plimsoll.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.usecase.scan.MailServerBook;
import io.plimsoll.api.usecase.scan.MailServerBook.Entry;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.engine.basics.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The book of providers' mail exchangers, as several workers write in it. */
class JooqMailServerBookTest {
  private static final DomainName HOST = new DomainName("mx.bigmail.example");
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

  @AutoClose private final TestDatabase database = TestDatabase.fresh(4);
  private Instant now = START;
  private final MailServerBook book =
      new JooqMailServerBook(database.databases().system().sql(), () -> now);

  @Test
  void openWhenNothingIsWrittenThenTheTurnIsOfOneAndTheOthersWait() throws Exception {
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Entry>> many = Stream.generate(this::opening).limit(16).toList();
      assertThat(workers.invokeAll(many))
          .extracting(Future::resultNow)
          .filteredOn(entry -> entry instanceof Entry.Yours)
          .hasSize(1);
    }
  }

  private Callable<Entry> opening() {
    return () -> book.open(HOST);
  }

  @Test
  void openWhenWrittenThenReadUntilItIsStale() {
    book.open(HOST);
    book.write(HOST, "{}", START.plus(Duration.ofHours(24)));
    now = START.plus(Duration.ofHours(24)).minusSeconds(1);
    assertThat(book.open(HOST)).isEqualTo(new Entry.Written("{}"));
    now = START.plus(Duration.ofHours(24));
    assertThat(book.open(HOST)).isEqualTo(new Entry.Yours());
    assertThat(book.open(HOST)).isEqualTo(new Entry.Awaited());
  }

  @Test
  void renewWhenFreshThenTheTurnIsOfOneAndWhatIsWrittenStays() {
    book.open(HOST);
    book.write(HOST, "{}", START.plus(Duration.ofHours(24)));
    assertThat(book.renew(HOST)).isEqualTo(new Entry.Yours());
    assertThat(book.renew(HOST)).isEqualTo(new Entry.Awaited());
    assertThat(book.open(HOST)).isEqualTo(new Entry.Written("{}"));
    book.close(HOST);
    assertThat(book.renew(HOST)).isEqualTo(new Entry.Yours());
  }

  @Test
  void openWhenTheTurnBroughtNothingThenItIsTheNextOnes() {
    book.open(HOST);
    book.close(HOST);
    assertThat(book.open(HOST)).isEqualTo(new Entry.Yours());
  }

  @Test
  void openWhenWhoeverHadTheTurnIsGoneThenItEndsByItself() {
    book.open(HOST);
    now = START.plus(Duration.ofMinutes(2));
    assertThat(book.open(HOST)).isEqualTo(new Entry.Yours());
  }

  @Test
  void writeWhenHostsHaveNotBeenMetForLongThenTheyAreForgotten() {
    book.write(HOST, "{}", START.plus(Duration.ofHours(24)));
    now = START.plus(Duration.ofDays(32));
    book.write(new DomainName("mx.other.example"), "{}", now.plus(Duration.ofHours(24)));
    List<String> hosts =
        database.admin().fetch("select host from platform.mail_server").getValues(0, String.class);
    assertThat(hosts).containsExactly("mx.other.example");
  }
}
