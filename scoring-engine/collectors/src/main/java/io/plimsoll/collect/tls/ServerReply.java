package io.plimsoll.collect.tls;

import java.util.List;

/** What a server does with a ClientHello. */
sealed interface ServerReply {
  /**
   * It chose.
   *
   * @param version the version's number on the wire
   * @param suite the suite's number
   * @param chain certificates in DER, leaf first; empty in TLS 1.3, where they are encrypted
   * @param stapled whether a certificate status came along
   */
  record Chosen(int version, int suite, List<byte[]> chain, boolean stapled)
      implements ServerReply {}

  /** It refused by an alert (RFC 8446 section 6.2). */
  record Alert(int description) implements ServerReply {}

  /** It hung up without a word: refused, or tired of us. */
  record Cut() implements ServerReply {}
}
