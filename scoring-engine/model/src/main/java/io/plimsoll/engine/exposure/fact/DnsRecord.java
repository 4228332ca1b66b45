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

  /** SOA: primary server, responsible mailbox as a name, serial. */
  record Soa(String primary, String mailbox, long serial) implements DnsRecord {}

  /** CAA (RFC 8659): flags 0 to 255, tag in lower case, value as given. */
  record Caa(int flags, String tag, String value) implements DnsRecord {}

  /** TLSA (RFC 6698): the association data in lower-case hexadecimal. */
  record Tlsa(int usage, int selector, int matchingType, String data) implements DnsRecord {}

  /** Any other type, in presentation form. */
  record Other(String data) implements DnsRecord {}
}
