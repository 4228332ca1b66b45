package io.plimsoll.collect.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plimsoll.collect.software.RecogFuzz;
import io.plimsoll.collect.tls.CertificateFuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What each target is shown first: well-formed cases, and the published ones where they lie. */
final class Seeds {
  private static final int MOST_PUBLISHED = 300;

  /** What broke a parser once. */
  private static final String DNSKEY_WITHOUT_KEY =
      "AAGBAAABAAEAAAAAA3d3dwdleGFtcGxlA2NvbQAAMAABwAwAMAABAAAIAQAEPAAA/wcAAAABAwgDAQABqA==";

  private static final String RECORDS_OF_NO_NAME =
      "AAGAAwABAAEAAAAAA3d3dwdleGFtcGxlA2NvbQAAHAABwAwAHAABAAAAPAAQAAAAAAAAAAAAAP8BAAAA/38AAAE=";

  private Seeds() {}

  static List<byte[]> of(FuzzTarget target) {
    return switch (target) {
      case DNS -> and(messages(), found(DNSKEY_WITHOUT_KEY, RECORDS_OF_NO_NAME));
      case ZONE ->
          texts("$TTL 60\nwww.example.com. A 192.0.2.1\n*.b.example.com. TXT \"a\" \"b\"\n");
      case SPF -> and(spf(), published("spf/macro.yml", "v=spf1[^\n]*"));
      case DMARC -> and(dmarc(), published("mail-policy/parse-vectors.ndjson", "v=DMARC1[^\"]*"));
      case MTA_STS ->
          texts("version: STSv1\r\nmode: enforce\r\nmx: *.example.com\r\nmax_age: 86400\r\n");
      case MAIL_RECORDS ->
          texts(
              "v=STSv1; id=20261126",
              "v=TLSRPTv1; rua=mailto:tls@example.com,https://example.com/r",
              "v=BIMI1; l=https://example.com/a.svg; a=; avp=brand; lps=a,b",
              "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
      case CSP ->
          and(
              texts("default-src 'none'; script-src 'nonce-a' 'strict-dynamic' https:\nimg-src *"),
              published(
                  "http-observatory/analyzer-vectors.ndjson", "(default|script|object)-src[^\"]*"));
      case PAGE -> pages();
      case SERVER_HELLO -> flights();
      case SMTP ->
          texts(
              "220 mx.example.com ESMTP\r\n250-mx\r\n250-SIZE 1\r\n250 STARTTLS\r\n220 go\r\n221 bye\r\n",
              "421 too many\r\n",
              "554-no\r\n554 really\r\n");
      case HTTP ->
          texts(
              "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nA: b\r\n\r\nhello",
              "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + "3;x=y\r\nabc\r\n0\r\nT: u\r\n\r\n");
      case BANNER ->
          and(
              texts("OpenSSH_9.2p1 Debian-2+deb12u3", "Apache/2.4.58 (Debian) PHP/8.1.12"),
              published("recog/xml/ssh_banners.xml", "(?<=<example[^>]{0,200}>)[^<]+"));
      case FINGERPRINTS -> texts(RecogFuzz.SMALL);
      case KEV, EPSS, NVD, END_OF_LIFE, BREACHES, ACCOUNTS, INCIDENTS -> FeedSeeds.of(target);
      case CERTIFICATES -> CertificateFuzz.roots();
    };
  }

  private static List<byte[]> found(String... base64) {
    return Stream.of(base64).map(Base64.getDecoder()::decode).toList();
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(ISO_8859_1)).toList();
  }

  private static List<byte[]> and(List<byte[]> own, List<byte[]> others) {
    return Stream.concat(own.stream(), others.stream()).toList();
  }

  private static List<byte[]> spf() {
    return texts(
        "v=spf1 include:%{d2} a:%{ir}.x.example mx/24//64 ptr exists:%{l1r-}.a.example ~all\n"
            + "v=spf1 redirect=_spf.%{d} exp=why.example\nann",
        "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all");
  }

  private static List<byte[]> dmarc() {
    return texts(
        "v=DMARC1; p=reject; sp=none; np=quarantine; t=y; psd=n; adkim=s; rua=mailto:a@b.example!5m\n"
            + "v=DMARC1; psd=y");
  }

  private static List<byte[]> pages() {
    return texts(
        "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"img-src *\">"
            + "<script src='//cdn.example/a.js' integrity=sha384-x></script><!-- <b> -->",
        "max-age=63072000; includeSubDomains; preload\nSESSION=1; Secure; HttpOnly; SameSite=Lax",
        "Contact: mailto:a@example.com\nExpires: 2027-01-01T00:00:00Z\nCanonical: https://a.example/");
  }

  /** A TLS 1.2 choice with certificate and key exchange, one by TLS 1.3, and a refusal. */
  private static List<byte[]> flights() {
    String hello =
        "0303" + "11".repeat(32) + "00" + "009f" + "01" + "0009" + "ff01000100" + "00170000";
    String certificate = "000007" + "000004" + "30023000";
    String exchange = "0004" + "ffffffff" + "0001" + "02" + "0001" + "03";
    String newer = "0303" + "22".repeat(32) + "00" + "1301" + "00" + "0006" + "002b00020304";
    return Stream.of(
            record("02", hello)
                + record("0b", certificate)
                + record("0c", exchange)
                + record("0e", ""),
            record("02", newer),
            "15030300020228")
        .map(HexFormat.of()::parseHex)
        .toList();
  }

  private static String record(String type, String body) {
    int length = body.length() / 2;
    return "160303" + hex(length + 4, 4) + type + hex(length, 6) + body;
  }

  private static String hex(int number, int digits) {
    return HexFormat.of().toHexDigits(number, digits);
  }

  private static List<byte[]> messages() {
    return Stream.of(
            "www.example.com. TXT \"v=spf1 -all\" \"more\"",
            "www.example.com. CNAME www.example.com.",
            "www.example.com. AAAA ::ffff:127.0.0.1",
            "www.example.com. MX 0 .",
            "www.example.com. CAA 128 issue \"ca.example; a=b\"",
            "www.example.com. TLSA 3 1 1 " + "ab".repeat(32),
            "www.example.com. DNSKEY 257 3 8 AwEAAag=",
            "www.example.com. DS 1 8 2 " + "cd".repeat(32),
            "www.example.com. SOA a. b. 1 2 3 4 5")
        .map(Seeds::message)
        .toList();
  }

  private static byte[] message(String line) {
    String[] parts = line.split(" ", 3);
    try {
      Name name = Name.fromString(parts[0]);
      Message message = new Message(1);
      message.getHeader().setFlag(Flags.QR);
      message.addRecord(Record.newRecord(name, Type.value(parts[1]), DClass.IN), Section.QUESTION);
      message.addRecord(
          Record.fromString(name, Type.value(parts[1]), DClass.IN, 60, parts[2], Name.root),
          Section.ANSWER);
      return message.toWire();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> published(String name, String pattern) {
    Path file = Path.of(System.getProperty("plimsoll.shared", "absent")).resolve(name);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Pattern.compile(pattern)
          .matcher(Files.readString(file))
          .results()
          .limit(MOST_PUBLISHED)
          .map(found -> found.group().getBytes(ISO_8859_1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
