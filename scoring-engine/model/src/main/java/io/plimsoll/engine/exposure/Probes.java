package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Require;
import java.util.Locale;

/**
 * The names of what a collector can ask, and the form of the asset each is asked of. Host names are
 * lower case without a final dot, ports are the ones of the published service: a test bed that maps
 * them elsewhere does not show here.
 */
public final class Probes {

  /** The DNSSEC state of a domain. Asset: the domain. Fact: {@code DnssecStatus}. */
  public static final String DNSSEC = "dnssec";

  /**
   * One authoritative name server asked directly about one zone. Asset: {@code zone/host}, see
   * {@link #nameServer}. Fact: {@code NameServerSeen}.
   */
  public static final String NAME_SERVER = "name-server";

  /** A label below a domain that nobody has: an answer means that every name has one. */
  public static final String NOBODY = "plimsoll-wildcard-probe-7f3a9c";

  /** An SMTP dialogue up to STARTTLS. Asset: the mail host. Fact: {@code MailServer}. */
  public static final String SMTP = "smtp";

  /** TLS enumeration. Asset: {@code host:port}. Fact: {@code TlsEndpoint}. */
  public static final String TLS = "tls";

  /** An HTTP GET, redirects followed. Asset: the URL first asked. Fact: {@code HttpExchange}. */
  public static final String HTTP = "http";

  /**
   * The same GET as from a page at {@link #STRANGE_ORIGIN}. Asset: the URL. Fact: {@code
   * HttpExchange}.
   */
  public static final String HTTP_CORS = "http.cors";

  /** The origin that {@link #HTTP_CORS} says it comes from; nobody has it (RFC 2606). */
  public static final String STRANGE_ORIGIN = "https://plimsoll-probe.example";

  /** An HTTP OPTIONS. Asset: the URL. Fact: {@code HttpExchange}. */
  public static final String HTTP_OPTIONS = "http.options";

  /**
   * Product and version read from banners. Asset: {@code host:port/product}. Fact: {@code
   * SoftwareSeen}.
   */
  public static final String SOFTWARE = "software";

  /**
   * The third parties that were on record when the scan ran. Asset: {@link #RECORD}. Fact: {@code
   * DeclaredVendors}.
   */
  public static final String VENDORS_DECLARED = "record.vendors";

  /**
   * What incident feeds know of a third party. Asset: its id in the vendor table, or its name where
   * it has none. Fact: {@code IncidentsKnown}.
   */
  public static final String VENDOR_INCIDENTS = "feed.vendor-incidents";

  /**
   * What incident feeds know of the company itself, of which nobody has to be asked whether it is
   * the company's. Asset: {@link #RECORD}. Fact: {@code IncidentsKnown}.
   */
  public static final String OWN_INCIDENTS = "feed.own-incidents";

  /** Accounts of a domain in breaches of others. Asset: it. Fact: {@code AccountsExposed}. */
  public static final String EXPOSED_ACCOUNTS = "feed.exposed-accounts";

  /**
   * Whether browsers are delivered with the knowledge that a host wants https only; there is none
   * for a host that is not on their list. Asset: the host. Fact: {@code HstsPreloaded}.
   */
  public static final String HSTS_PRELOADED = "feed.hsts-preloaded";

  /** The asset of what is known of the company as a whole rather than of one of its domains. */
  public static final String RECORD = "record";

  private static final String DNS_PREFIX = "dns.";
  private static final String PORT_PREFIX = "port.";

  private Probes() {}

  /**
   * A DNS question of the given type, as {@code dns.mx}. Asset: the name. Fact: {@code DnsAnswer}.
   */
  public static String dns(String type) {
    return DNS_PREFIX + Require.text("type", type).toLowerCase(Locale.ROOT);
  }

  /** The asset of {@link #NAME_SERVER}: one of the servers of a zone. */
  public static String nameServer(String zone, String host) {
    return zone + "/" + host;
  }

  /**
   * Whether a service speaks, as {@code port.rdp}; the names are those of {@code
   * network.ExposedService}. Asset: the host. Fact: {@code ServicePort}.
   */
  public static String port(String service) {
    return PORT_PREFIX + Require.text("service", service).toLowerCase(Locale.ROOT);
  }

  /** The service a service probe asks for: {@code rdp} of {@code port.rdp}. */
  public static String service(String probe) {
    return probe.substring(PORT_PREFIX.length());
  }
}
