package io.plimsoll.collect.tls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server does with a ClientHello. */
sealed interface ServerReply {
  /**
   * It chose.
   *
   * @param version the version's number on the wire
   * @param suite the suite's number
   * @param chain certificates in DER, leaf first; empty in TLS 1.3, where they are encrypted
   * @param stapled whether a certificate status came along
   * @param signs what else it showed
   */
  record Chosen(int version, int suite, List<byte[]> chain, boolean stapled, Signs signs)
      implements ServerReply {}

  /**
   * What a hello before TLS 1.3 and the key exchange behind it show.
   *
   * @param compressed whether the server took the offer to compress
   * @param renegotiatesSecurely whether it answered the renegotiation signal
   * @param extendedSecret whether it agreed to the extended master secret
   * @param dhBits size of its Diffie-Hellman prime; null when it used none
   */
  record Signs(
      boolean compressed,
      boolean renegotiatesSecurely,
      boolean extendedSecret,
      @Nullable Integer dhBits) {}

  /** It refused by an alert (RFC 8446 section 6.2). */
  record Alert(int description) implements ServerReply {}

  /** It hung up without a word: refused, or tired of us. */
  record Cut() implements ServerReply {}
}
