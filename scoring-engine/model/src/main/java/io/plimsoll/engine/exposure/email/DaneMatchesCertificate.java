package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.email.policy.Dane;
import io.plimsoll.engine.exposure.fact.DnsRecord.Tlsa;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Where a certificate is pinned, the server shows one that fits: otherwise senders that heed DANE
 * deliver nothing (RFC 7672 section 2.2).
 */
public final class DaneMatchesCertificate extends ExchangerCertificateCheck {

  public DaneMatchesCertificate(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every pinned mail exchanger shows a certificate that fits.";
  }

  @Override
  Verdict certificate(
      String host, List<X509Certificate> chain, ObservationSet observations, Instant asOf) {
    DaneRecords dane = new DaneRecords(DnsLookups.observed(observations), observations);
    List<Tlsa> records = dane.effective(host);
    if (records.isEmpty()) {
      return Verdict.notApplicable(host + " pins no certificate.");
    }
    return Dane.matches(records, chain, host)
        ? Verdict.pass(host + "'s certificate fits its TLSA records.")
        : Verdict.fail(host + "'s certificate fits none of its TLSA records.");
  }
}
