package io.plimsoll.collect;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.OptOut;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.network.Services;
import io.plimsoll.collect.resolve.NameServer;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the configuration keys; every complaint names its key, and no key is ignored. */
final class ConfigReader {
  static final String PREFIX = "plimsoll.collect.";

  private static final String PORTS = "ports.";
  private static final Pattern SIMPLE_DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private final Map<String, String> left = new TreeMap<>();

  ConfigReader(Map<String, String> properties) {
    properties.forEach((key, value) ->
        left.put(key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key, value.strip()));
  }

  CollectorConfig read() {
    CollectorConfig config =
        new CollectorConfig(
            take("resolver", "127.0.0.1:53", NameServer::parse),
            new AddressPolicy(list("allow-networks", IpRange::parse)),
            ports(),
            optOut(),
            limits(),
            pace(),
            duration("mail-servers-fresh", Duration.ofHours(24)),
            list("trust-anchors", ConfigReader::certificate),
            text("scanner-name", "scanner.plimsoll.invalid"),
            text("contact", "https://scanner.plimsoll.invalid/"),
            text("vantage", "default"));
    if (!left.isEmpty()) {
      throw new InvalidValueException(
          PREFIX + left.keySet().iterator().next(), "is not a known key");
    }
    return config;
  }

  private OptOut optOut() {
    return new OptOut(
        Set.copyOf(list("opt-out.domains", DomainName::parse)),
        list("opt-out.networks", IpRange::parse));
  }

  private Limits limits() {
    Limits standard = Limits.STANDARD;
    return standard
        .withTimes(
            duration("timeout.connect", standard.connect()),
            duration("timeout.read", standard.read()),
            duration("timeout.exchange", standard.exchange()),
            duration("timeout.target", standard.target()))
        .withQuery(duration("timeout.query", standard.query()));
  }

  private PaceLimits pace() {
    PaceLimits polite = PaceLimits.ETIQUETTE;
    return new PaceLimits(
        duration("pace.connection-interval", polite.connectionInterval()),
        number("pace.parallel-connections", polite.parallelConnections()),
        number("pace.queries-per-second", polite.queriesPerSecond()),
        number("pace.mail-connections", polite.mailConnections()),
        duration("pace.mail-window", polite.mailWindow()));
  }

  private Map<Integer, Integer> ports() {
    Map<Integer, Integer> ports = new TreeMap<>(others());
    List<String> keys = left.keySet().stream().filter(key -> key.startsWith(PORTS)).toList();
    for (String key : keys) {
      ports.put(fixed(key), port(key));
    }
    return ports;
  }

  private Map<Integer, Integer> others() {
    String others = PORTS + "others";
    boolean given = left.containsKey(others);
    int real = port(others);
    return Services.byName().values().stream()
        .distinct()
        .filter(fixed -> given)
        .collect(Collectors.toMap(fixed -> fixed, fixed -> real));
  }

  private int port(String key) {
    int real = number(key, 0);
    if (real < 0 || real > 65_535) {
      throw new InvalidValueException(PREFIX + key, "must be a port, or 0 to leave it alone");
    }
    return real;
  }

  private static int fixed(String key) {
    return Services.port(key.substring(PORTS.length()))
        .orElseThrow(
            () -> new InvalidValueException(PREFIX + key, "must name a fixed port or service"));
  }

  private String text(String key, String standard) {
    return take(key, standard, value -> value);
  }

  private int number(String key, int standard) {
    return take(key, Integer.toString(standard), Integer::parseInt);
  }

  private Duration duration(String key, Duration standard) {
    return take(key, standard.toString(), ConfigReader::duration);
  }

  private static Duration duration(String text) {
    Matcher simple = SIMPLE_DURATION.matcher(text);
    if (!simple.matches()) {
      return Duration.parse(text);
    }
    long amount = Long.parseLong(simple.group(1));
    return switch (simple.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  private <T> List<T> list(String key, Function<String, T> read) {
    return take(
        key,
        "",
        text ->
            Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(read)
                .toList());
  }

  private <T> T take(String key, String standard, Function<String, T> read) {
    String given = left.remove(key);
    try {
      return read.apply(given == null || given.isEmpty() ? standard : given);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new InvalidValueException(PREFIX + key, "is malformed: " + e.getMessage());
    }
  }

  private static X509Certificate certificate(String base64) {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalArgumentException("no certificate in base64 of DER", e);
    }
  }
}
