package io.plimsoll.engine.exposure.email;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.CheckDefinition;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Verdict;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.time.Instant;
import java.util.List;

/**
 * Every mail exchanger speaks TLS 1.2 or newer (RFC 8996, RFC 9325 section 3.1.1). Older versions
 * beside it are only a blemish: with mail the alternative is often no encryption at all.
 */
public final class MxTlsModern extends ExchangerTlsCheck {

  public MxTlsModern(CheckDefinition definition) {
    super(definition);
  }

  @Override
  String praise() {
    return "Every mail exchanger speaks TLS 1.2 or newer, and nothing older.";
  }

  @Override
  Verdict behind(String host, TlsEndpoint tls, ObservationSet observations, Instant asOf) {
    List<TlsVersion> accepted = tls.accepted();
    if (accepted.isEmpty()) {
      return Verdict.unknown(
          UnknownReason.UNSUPPORTED, "No TLS version was agreed with " + host + ".");
    }
    if (accepted.getLast().isDeprecated()) {
      return Verdict.fail(
          Text.of("The newest version %s speaks is %s.", host, accepted.getLast().label()));
    }
    return accepted.getFirst().isDeprecated()
        ? Verdict.partial(Text.of("%s still speaks %s.", host, accepted.getFirst().label()))
        : Verdict.pass(host + " speaks nothing older than TLS 1.2.");
  }
}
