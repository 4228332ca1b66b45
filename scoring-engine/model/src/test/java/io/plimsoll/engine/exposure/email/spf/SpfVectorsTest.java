package io.plimsoll.engine.exposure.email.spf;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.SharedData;
import io.plimsoll.engine.exposure.Zone;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SPF cases of the third-party suite; where it leaves RFC 7208 the RFC is held. */
class SpfVectorsTest {

  private static final List<String> FILES =
      List.of(
          "a",
          "all",
          "basic",
          "examples",
          "exists",
          "exp",
          "include",
          "ip",
          "macro",
          "mx",
          "ptr",
          "redirect");

  /** Cases whose expectation contradicts the RFC: what the RFC wants instead, and where. */
  private static final Map<String, Divergence> DIVERGENCES =
      Map.of(
          "all/All test/test.org 10.0.0.1",
          new Divergence("permerror", "4.6: a syntax error anywhere, here ip:, is permerror"),
          "basic/DNS Lookup Limits/ok.test.org 172.168.0.1",
          new Divergence("permerror", "4.6.4: more than two void lookups"),
          "exists/Exists/ip6.test.org 167.1.2.3",
          new Divergence("fail", "5.7: exists asks for A records whatever the client"),
          "macro/Macro expansion 2/mx.example.org 2001:db8::cb01",
          new Divergence("fail", "5.7: exists asks for A records whatever the client"));

  record Divergence(String expect, String clause) {}

  record Case(String id, Zone zone, String domain, String sender, String ip, String expect) {
    @Override
    public String toString() {
      return id + " " + ip + " " + sender;
    }
  }

  static Stream<Case> cases() {
    return FILES.stream().flatMap(file -> new Suite(file).read().stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verifyWhenSuiteCaseThenExpectedResult(Case suite) {
    SpfAnswer answer =
        new SpfEvaluator(suite.zone())
            .verify(IpBits.parse(suite.ip()).orElseThrow(), suite.domain(), suite.sender());
    String said =
        (answer.result().name().toLowerCase(Locale.ROOT) + " " + answer.explanation()).strip();
    Divergence divergence = DIVERGENCES.get(suite.id() + " " + suite.ip());
    assertThat(said)
        .as("%s %s", answer.problem(), answer.trace())
        .isEqualTo(divergence == null ? suite.expect() : divergence.expect());
  }

  @Test
  void casesWhenSuiteReadThenAllAreThere() {
    assertThat(cases()).hasSize(163);
  }

  private static final class Suite {

    private final String file;
    private final List<Case> cases = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private String name = "";
    private String domain = "";
    private String sender = "";
    private String ip = "";
    private final List<String> step = new ArrayList<>();
    private boolean inTests;

    Suite(String file) {
      this.file = file;
    }

    List<Case> read() {
      try {
        Files.readAllLines(SharedData.file("spf/" + file + ".yml")).forEach(this::line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return cases;
    }

    private void line(String raw) {
      String line = raw.strip().replaceFirst("^- ", "").strip();
      if (line.startsWith("#") || line.isEmpty() || line.equals("---")) {
        return;
      }
      String key = line.substring(0, line.indexOf(':'));
      String value = line.substring(line.indexOf(':') + 1).strip();
      switch (key) {
        case "name" -> named(raw, value);
        case "records" -> inTests = false;
        case "tests" -> inTests = true;
        default -> entry(key, value);
      }
    }

    private void named(String raw, String value) {
      step.clear();
      if (raw.startsWith("name")) {
        name = value;
        records.clear();
      }
    }

    private void entry(String key, String value) {
      if (!inTests) {
        records.add(key + " " + value);
        return;
      }
      switch (key) {
        case "domain" -> domain = value;
        case "sender" -> sender = value;
        case "ip" -> ip = value;
        case "expect" ->
            cases.add(
                new Case(file + "/" + name + "/" + domain, zone(), domain, sender, ip, value));
        default -> step.add(key + " " + value);
      }
    }

    private Zone zone() {
      Zone zone = new Zone();
      records.forEach(record -> add(zone, record));
      step.forEach(record -> add(zone, record));
      return zone.failing("_dns_error.org").failing("_dns_error.test.org");
    }

    private static void add(Zone zone, String record) {
      String[] parts = record.split(" ", 3);
      String owner = parts[1].toLowerCase(Locale.ROOT);
      String value = parts.length > 2 ? parts[2] : "";
      switch (parts[0]) {
        case "spf", "exp" -> zone.txt(owner, value);
        case "a", "aaaa" -> values(value).forEach(address -> zone.a(owner, address));
        case "mx" -> exchangers(zone, owner, values(value).toList());
        case "ptr" ->
            values(value)
                .forEach(target ->
                    zone.add(
                        IpBits.parse(parts[1]).orElseThrow().reverseName(),
                        "PTR",
                        new DnsRecord.Ptr(target)));
        default -> throw new IllegalStateException(record);
      }
    }

    private static void exchangers(Zone zone, String owner, List<String> addresses) {
      for (int i = 0; i < addresses.size(); i++) {
        String exchange = "mx%d.%s".formatted(i, owner);
        zone.mx(owner, i, exchange).a(exchange, addresses.get(i));
      }
    }

    private static Stream<String> values(String list) {
      return Stream.of(list.split(",")).map(String::strip);
    }
  }
}
