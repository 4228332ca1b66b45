package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP dialogue with one mail exchanger, ended before any mail was offered.
 *
 * @param host the name from the MX record
 * @param address the address connected to
 * @param greeting the first line the server sent
 * @param capabilities the lines of its EHLO answer without codes, the first (its name) included
 * @param startTls how far STARTTLS came
 * @param startTlsReply the server's answer to STARTTLS; empty when it was not asked
 * @param tls what TLS showed after STARTTLS; null unless negotiated
 */
public record MailServer(
    String host,
    String address,
    String greeting,
    List<String> capabilities,
    StartTls startTls,
    String startTlsReply,
    @Nullable TlsEndpoint tls)
    implements Fact {

  public MailServer {
    capabilities = List.copyOf(capabilities);
    Require.that(
        (tls != null) == (startTls == StartTls.NEGOTIATED),
        "tls",
        "must be present exactly when startTls is NEGOTIATED");
  }

  /** How far STARTTLS (RFC 3207) came. */
  public enum StartTls {
    /** EHLO did not list it. */
    NOT_OFFERED,
    /** Listed, but the command was answered with an error. */
    REFUSED,
    /** The command was accepted, the handshake failed. */
    HANDSHAKE_FAILED,
    NEGOTIATED
  }
}
