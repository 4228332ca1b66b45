package io.plimsoll.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plimsoll.testbed.Zone;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The third-party SPF cases of one file, each with the zone it speaks of. */
final class SpfSuite {
  private final List<Case> cases = new ArrayList<>();
  private final List<String> records = new ArrayList<>();
  private final List<String> step = new ArrayList<>();
  private String domain = "";
  private String sender = "";
  private String ip = "";
  private boolean inTests;

  /** One question and the answer it must have. */
  record Case(List<String> records, String domain, String sender, String ip, String expected) {

    Zone zone() {
      Zone zone = new Zone();
      records.stream()
          .map(record -> record.split(" ", 3))
          .filter(parts -> isName(parts[1]))
          .forEach(parts -> add(zone, parts));
      return zone.fail("_dns_error.org").fail("_dns_error.test.org");
    }

    /** No server can hold a longer one. */
    private static boolean isName(String owner) {
      return owner.length() <= 253
          && Stream.of(owner.split("\\.")).allMatch(label -> label.length() <= 63);
    }

    private static void add(Zone zone, String[] parts) {
      String owner = parts[1].toLowerCase(Locale.ROOT);
      String value = parts.length > 2 ? parts[2] : "";
      switch (parts[0]) {
        case "spf", "exp" -> zone.add(owner, "TXT", quoted(value));
        case "a", "aaaa" -> values(value).forEach(address -> address(zone, owner, address));
        case "mx" -> exchangers(zone, owner, values(value).toList());
        case "ptr" ->
            values(value)
                .map(target -> target.endsWith(".") ? target : target + ".")
                .forEach(target -> zone.add(reverse(parts[1]), "PTR", target));
        default -> throw new IllegalStateException(parts[0]);
      }
    }

    private static void exchangers(Zone zone, String owner, List<String> addresses) {
      for (int i = 0; i < addresses.size(); i++) {
        String exchange = "mx" + i + "." + owner;
        zone.add(owner, "MX", i + " " + exchange + ".");
        address(zone, exchange, addresses.get(i));
      }
    }

    private static void address(Zone zone, String owner, String address) {
      zone.add(owner, address.contains(":") ? "AAAA" : "A", address);
    }

    private static Stream<String> values(String list) {
      return Stream.of(list.split(",")).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Octets of IPv4 and nibbles of IPv6, last first. */
    private static String reverse(String ip) {
      byte[] bytes = InetAddress.ofLiteral(ip).getAddress();
      StringBuilder name = new StringBuilder();
      for (int i = bytes.length - 1; i >= 0; i--) {
        int octet = bytes[i] & 0xff;
        name.append(bytes.length == 4 ? octet + "." : "%x.%x.".formatted(octet & 0x0f, octet >> 4));
      }
      return name + (bytes.length == 4 ? "in-addr.arpa" : "ip6.arpa");
    }

    /** Character strings hold 255 octets at most. */
    private static String quoted(String text) {
      StringBuilder strings = new StringBuilder();
      for (int at = 0; at == 0 || at < text.length(); at += 200) {
        String part = text.substring(at, Math.min(text.length(), at + 200));
        strings.append('"').append(part.replace("\\", "\\\\").replace("\"", "\\\"")).append("\" ");
      }
      return strings.toString().strip();
    }
  }

  static List<Case> read(String name) {
    Path file =
        Path.of(System.getProperty("plimsoll.shared", "absent")).resolve("spf/" + name + ".yml");
    assumeTrue(
        Files.isRegularFile(file), () -> "third-party data is absent: " + file.getFileName());
    SpfSuite suite = new SpfSuite();
    try {
      Files.readAllLines(file).forEach(suite::line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return suite.cases;
  }

  private void line(String raw) {
    String line = raw.strip().replaceFirst("^- ", "").strip();
    if (line.startsWith("#") || line.isEmpty() || line.equals("---")) {
      return;
    }
    String key = line.substring(0, line.indexOf(':'));
    String value = line.substring(line.indexOf(':') + 1).strip();
    switch (key) {
      case "name" -> begin(raw.startsWith("name"));
      case "records" -> inTests = false;
      case "tests" -> inTests = true;
      default -> entry(key, value);
    }
  }

  private void begin(boolean suite) {
    step.clear();
    if (suite) {
      records.clear();
    }
  }

  private void entry(String key, String value) {
    switch (inTests ? key : "record") {
      case "record" -> records.add(key + " " + value);
      case "domain" -> domain = value;
      case "sender" -> sender = value;
      case "ip" -> ip = value;
      case "expect" -> cases.add(new Case(all(), domain, sender, ip, value));
      default -> step.add(key + " " + value);
    }
  }

  private List<String> all() {
    return Stream.concat(records.stream(), step.stream()).toList();
  }
}
