package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Require;

/**
 * What {@code check_host()} is asked (RFC 7208 section 4.1), with the values only macros use.
 *
 * @param client the address that connected
 * @param domain the domain whose policy is sought
 * @param sender the MAIL FROM or HELO identity; without a local part it counts as {@code
 *     postmaster}
 * @param helo the name given in HELO or EHLO
 * @param receiver the name of the checking host, for the {@code r} macro
 * @param epochSeconds the time of the check, for the {@code t} macro
 */
public record SpfQuery(
    IpBits client, String domain, String sender, String helo, String receiver, long epochSeconds) {

  private static final String POSTMASTER = "postmaster";

  public SpfQuery {
    Require.text("receiver", receiver);
    int at = sender.lastIndexOf('@');
    sender =
        at > 0 ? sender : POSTMASTER + "@" + (sender.isEmpty() ? domain : sender.substring(at + 1));
  }

  /** The question about a client's HELO name (section 2.3). */
  public static SpfQuery ofHelo(IpBits client, String helo) {
    return new SpfQuery(client, helo, POSTMASTER + "@" + helo, helo, "unknown", 0);
  }

  /** The question about a return path; an empty one asks about the HELO name (section 2.4). */
  public static SpfQuery ofMailFrom(IpBits client, String sender, String helo) {
    String domain = sender.isEmpty() ? helo : sender.substring(sender.lastIndexOf('@') + 1);
    return new SpfQuery(client, domain, sender, helo, "unknown", 0);
  }

  String localPart() {
    return sender.substring(0, sender.lastIndexOf('@'));
  }

  String senderDomain() {
    return sender.substring(sender.lastIndexOf('@') + 1);
  }
}
