package io.plimsoll.bench.exposure;

import io.plimsoll.collect.tls.CipherSuites;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Suites that a server accepts, each with its version, as different tools tell it. */
record Suites(Set<String> names) {
  private static final Map<String, TlsVersion> VERSIONS =
      Map.of(
          "SSLv3", TlsVersion.SSL_3,
          "TLSv1.0", TlsVersion.TLS_1_0,
          "TLSv1.1", TlsVersion.TLS_1_1,
          "TLSv1.2", TlsVersion.TLS_1_2,
          "TLSv1.3", TlsVersion.TLS_1_3);
  private static final Map<String, TlsVersion> TESTSSL =
      Map.of(
          "ssl3", TlsVersion.SSL_3,
          "tls1", TlsVersion.TLS_1_0,
          "tls1_1", TlsVersion.TLS_1_1,
          "tls1_2", TlsVersion.TLS_1_2,
          "tls1_3", TlsVersion.TLS_1_3);
  private static final Pattern TESTSSL_ID =
      Pattern.compile("\"cipher-(ssl3|tls1(?:_[123])?)_x([0-9a-f]{2,4})\"");

  Suites {
    names = new TreeSet<>(names);
  }

  static Suites ours(List<TlsProtocol> protocols) {
    return new Suites(
        protocols.stream()
            .flatMap(each -> each.suites().stream().map(suite -> name(each.version(), suite)))
            .collect(Collectors.toSet()));
  }

  static Suites ofSslscan(String xml) throws IOException {
    return new Suites(
        Documents.elements(xml, "cipher")
            .map(each ->
                name(
                    version(VERSIONS, each.getAttribute("sslversion")),
                    suite(each.getAttribute("id"))))
            .collect(Collectors.toSet()));
  }

  static Suites ofNmap(String xml) throws IOException {
    return new Suites(
        Documents.elements(xml, "table")
            .filter(table -> VERSIONS.containsKey(table.getAttribute("key")))
            .flatMap(Suites::ofNmap)
            .collect(Collectors.toSet()));
  }

  private static Stream<String> ofNmap(Element version) {
    return Documents.below(version, "elem")
        .filter(elem -> elem.getAttribute("key").equals("name"))
        .map(Element::getTextContent)
        .filter(suite -> suite.startsWith("TLS_"))
        // Its own word for what TLS 1.3 leaves to the key share.
        .map(suite -> suite.replace("TLS_AKE_WITH_", "TLS_"))
        .map(suite -> name(version(VERSIONS, version.getAttribute("key")), suite));
  }

  static Suites ofTestssl(String json) {
    Matcher matcher = TESTSSL_ID.matcher(json);
    return new Suites(
        matcher
            .results()
            .map(found -> name(version(TESTSSL, found.group(1)), suite(found.group(2))))
            .collect(Collectors.toSet()));
  }

  private static TlsVersion version(Map<String, TlsVersion> names, String name) {
    return Objects.requireNonNull(names.get(name), () -> "no version of TLS: " + name);
  }

  private static String suite(String number) {
    return CipherSuites.name(Integer.parseInt(number.replaceFirst("^0x", ""), 16));
  }

  private static String name(TlsVersion version, String suite) {
    return version.label() + " " + suite.strip().toUpperCase(Locale.ROOT);
  }

  int size() {
    return names.size();
  }

  /** How many versions have any. */
  long versions() {
    return names.stream().map(name -> name.substring(0, name.lastIndexOf(' '))).distinct().count();
  }

  Set<String> without(Suites others) {
    Set<String> left = new TreeSet<>(names);
    left.removeAll(others.names);
    return left;
  }
}
