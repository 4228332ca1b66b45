package io.plimsoll.collect.fuzz;

import io.plimsoll.collect.email.SmtpFuzz;
import io.plimsoll.collect.resolve.DnsFuzz;
import io.plimsoll.collect.software.RecogFuzz;
import io.plimsoll.collect.tls.CertificateFuzz;
import io.plimsoll.collect.tls.ServerHelloFuzz;
import io.plimsoll.collect.web.HttpFuzz;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every parser of bytes that strangers send. A target lets through what its parser promises to
 * throw; anything else is a fault of ours.
 */
public enum FuzzTarget {
  DNS(DnsFuzz::message),
  ZONE(DnsFuzz::zone),
  SPF(PolicyFuzz::spf),
  DMARC(PolicyFuzz::dmarc),
  MTA_STS(PolicyFuzz::mtaSts),
  MAIL_RECORDS(PolicyFuzz::mailRecords),
  CSP(PageFuzz::csp),
  PAGE(PageFuzz::page),
  SERVER_HELLO(ServerHelloFuzz::reply),
  SMTP(SmtpFuzz::dialogue),
  HTTP(HttpFuzz::reply),
  BANNER(RecogFuzz::banner),
  FINGERPRINTS(RecogFuzz::feed),
  KEV(FeedFuzz::kev),
  EPSS(FeedFuzz::epss),
  NVD(FeedFuzz::nvd),
  END_OF_LIFE(FeedFuzz::endOfLife),
  BREACHES(FeedFuzz::breaches),
  ACCOUNTS(FeedFuzz::accounts),
  INCIDENTS(FeedFuzz::incidents),
  CERTIFICATES(CertificateFuzz::chain);

  private final Consumer<byte[]> reader;

  FuzzTarget(Consumer<byte[]> reader) {
    this.reader = reader;
  }

  void read(byte[] bytes) {
    reader.accept(bytes);
  }

  /** As people write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FuzzTarget named(String word) {
    return Stream.of(values())
        .filter(target -> target.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no target '" + word + "'"));
  }
}
