package io.plimsoll.api.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.api.usecase.scan.MailServerBook;
import io.plimsoll.api.usecase.scan.MailServerBook.Entry;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.loader.RecordCodec;
import java.time.Instant;

/** The collectors' memory of mail exchangers, in the book that all workers share. */
final class BookedMailMemory implements MailMemory {
  private final MailServerBook book;

  BookedMailMemory(MailServerBook book) {
    this.book = book;
  }

  @Override
  public Recall recall(DomainName host) {
    return recall(book.open(host));
  }

  @Override
  public Recall renew(DomainName host) {
    return recall(book.renew(host));
  }

  private static Recall recall(Entry entry) {
    return switch (entry) {
      case Entry.Written(String document) ->
          new Recall.Known(RecordCodec.readJson(Sight.class, document));
      case Entry.Awaited _ -> new Recall.Awaited();
      case Entry.Yours _ -> new Recall.Yours();
    };
  }

  @Override
  public void keep(DomainName host, Sight sight, Instant until) {
    book.write(host, new String(RecordCodec.writeJson(sight), UTF_8), until);
  }

  @Override
  public void release(DomainName host) {
    book.close(host);
  }
}
