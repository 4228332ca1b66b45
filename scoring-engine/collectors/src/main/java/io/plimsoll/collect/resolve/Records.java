package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;

/** Turns wire records into facts. */
final class Records {
  private Records() {}

  static DnsRecord fact(Record record) {
    return switch (record) {
      // Not getAddress(): it turns an IPv4-mapped AAAA into IPv4 and hides it from the guard.
      case ARecord a -> address(a);
      case AAAARecord aaaa -> address(aaaa);
      case TXTRecord txt ->
          new DnsRecord.Txt(txt.getStringsAsByteArrays().stream().map(Records::latin).toList());
      case MXRecord mx -> new DnsRecord.Mx(mx.getPriority(), text(mx.getTarget()));
      case NSRecord ns -> new DnsRecord.Ns(text(ns.getTarget()));
      case PTRRecord ptr -> new DnsRecord.Ptr(text(ptr.getTarget()));
      case CNAMERecord cname -> new DnsRecord.Cname(text(cname.getTarget()));
      case SOARecord soa -> soa(soa);
      case DNSKEYRecord key ->
          new DnsRecord.Dnskey(key.getFlags(), key.getAlgorithm(), KeySize.bits(key));
      case DSRecord ds ->
          new DnsRecord.Ds(
              ds.getFootprint(), ds.getAlgorithm(), ds.getDigestID(), hex(ds.getDigest()));
      case CAARecord caa ->
          new DnsRecord.Caa(caa.getFlags(), caa.getTag().toLowerCase(Locale.ROOT), caa.getValue());
      case TLSARecord tlsa -> tlsa(tlsa);
      default -> new DnsRecord.Other(record.rdataToString());
    };
  }

  private static DnsRecord address(Record record) {
    return new DnsRecord.Address(IpAddress.of(record.rdataToWireCanonical()).toString());
  }

  private static DnsRecord soa(SOARecord soa) {
    return new DnsRecord.Soa(
        text(soa.getHost()),
        text(soa.getAdmin()),
        soa.getSerial(),
        soa.getRefresh(),
        soa.getRetry(),
        soa.getExpire(),
        soa.getMinimum());
  }

  private static DnsRecord tlsa(TLSARecord tlsa) {
    return new DnsRecord.Tlsa(
        tlsa.getCertificateUsage(),
        tlsa.getSelector(),
        tlsa.getMatchingType(),
        hex(tlsa.getCertificateAssociationData()));
  }

  /** The codec has null for what is there without a single byte. */
  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "" : HexFormat.of().formatHex(bytes);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Lower case without the final dot; the root is the empty text. */
  static String text(Name name) {
    String lower = name.toString(true).toLowerCase(Locale.ROOT);
    return lower.equals(".") || lower.equals("@") ? "" : lower;
  }
}
