package io.plimsoll.engine.exposure.fact;

import java.util.List;

/** One DNS record's data. Names are lower case without a final dot; the root is the empty text. */
public sealed interface DnsRecord {

  /** A or AAAA: the address in its usual text form. */
  record Address(String address) implements DnsRecord {}

  /** TXT: its character strings, one character per byte. */
  record Txt(List<String> strings) implements DnsRecord {
    public Txt {
      strings = List.copyOf(strings);
    }

    /** The strings joined without anything between, as every TXT policy is read. */
    public String joined() {
      return String.join("", strings);
    }
  }

  /** MX: a lower preference is tried first; a null MX (RFC 7505) has the root as its exchange. */
  record Mx(int preference, String exchange) implements DnsRecord {}

  /** NS: the name of an authoritative server. */
  record Ns(String host) implements DnsRecord {}

  /** PTR: the name an address points back to. */
  record Ptr(String target) implements DnsRecord {}

  /** CNAME, when asked for itself. */
  record Cname(String target) implements DnsRecord {}

  /**
   * SOA (RFC 1035 section 3.3.13): primary server, responsible mailbox as a name, serial, and times
   * in seconds; {@code minimum} is how long "no such name" is remembered (RFC 2308 section 4).
   */
  record Soa(
      String primary,
      String mailbox,
      long serial,
      long refresh,
      long retry,
      long expire,
      long minimum)
      implements DnsRecord {}

  /** DNSKEY (RFC 4034 section 2): flags, algorithm number, size of the key in bits. */
  record Dnskey(int flags, int algorithm, int bits) implements DnsRecord {}

  /** DS (RFC 4034 section 5): of which key, and by which digest type; the digest in hexadecimal. */
  record Ds(int keyTag, int algorithm, int digestType, String digest) implements DnsRecord {}

  /** CAA (RFC 8659): flags 0 to 255, tag in lower case, value as given. */
  record Caa(int flags, String tag, String value) implements DnsRecord {}

  /** TLSA (RFC 6698): the association data in lower-case hexadecimal. */
  record Tlsa(int usage, int selector, int matchingType, String data) implements DnsRecord {}

  /** Any other type, in presentation form. */
  record Other(String data) implements DnsRecord {}
}
