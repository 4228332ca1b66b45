package io.plimsoll.collect.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.email.policy.BimiRecord;
import io.plimsoll.engine.exposure.email.policy.DkimKey;
import io.plimsoll.engine.exposure.email.policy.DmarcEvaluator;
import io.plimsoll.engine.exposure.email.policy.DmarcMessage;
import io.plimsoll.engine.exposure.email.policy.MtaStsPolicy;
import io.plimsoll.engine.exposure.email.policy.MtaStsRecord;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.email.policy.TlsReportingRecord;
import io.plimsoll.engine.exposure.email.spf.IpBits;
import io.plimsoll.engine.exposure.email.spf.SpfAnswer;
import io.plimsoll.engine.exposure.email.spf.SpfAudit;
import io.plimsoll.engine.exposure.email.spf.SpfDefault;
import io.plimsoll.engine.exposure.email.spf.SpfEvaluator;
import io.plimsoll.engine.exposure.email.spf.SpfQuery;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import java.util.function.Consumer;

/** Policies that are published as text. */
final class PolicyFuzz {
  private static final IpBits CLIENT = IpBits.parse("192.0.2.1").orElseThrow();

  /** One more than allowed is the one that stops. */
  private static final int MOST_LOOKUPS = 11;

  private PolicyFuzz() {}

  static void spf(byte[] bytes) {
    String[] lines = text(bytes).split("\n", 4);
    DnsLookups dns = (name, type) -> answer(lines, name, type);
    String sender = lines[lines.length - 1] + "@example.com";
    SpfAnswer answer =
        new SpfEvaluator(dns)
            .check(new SpfQuery(CLIENT, "example.com", sender, lines[0], "unknown", 0));
    if (answer.lookups() > MOST_LOOKUPS) {
      throw new AssertionError(answer);
    }
    SpfAudit.of("example.com", dns);
    SpfDefault.of("example.com", dns);
  }

  /** Every name holds one of the lines, and now and then nothing. */
  private static io.plimsoll.engine.exposure.Reading answer(
      String[] lines, String name, String type) {
    int pick = name.equals("example.com") ? 0 : Math.floorMod(name.hashCode(), lines.length + 1);
    return switch (type) {
      case "TXT" ->
          pick == lines.length
              ? new Silent(UnknownReason.SERVER_FAILURE, "SERVFAIL", null)
              : found(name, type, new DnsRecord.Txt(List.of(lines[pick])));
      case "A" -> found(name, type, new DnsRecord.Address("192.0.2." + (name.length() % 4)));
      case "MX" -> found(name, type, new DnsRecord.Mx(10, lines[pick % lines.length]));
      case "PTR" -> found(name, type, new DnsRecord.Ptr("mail.example.com"));
      default -> new Answered(DnsAnswer.empty(name, type, DnsAnswer.Status.NO_DATA));
    };
  }

  private static Answered found(String name, String type, DnsRecord dns) {
    return new Answered(DnsAnswer.found(name, type, List.of(dns)));
  }

  static void dmarc(byte[] bytes) {
    String[] lines = text(bytes).split("\n", 4);
    new DmarcEvaluator((name, type) -> answer(lines, name, type))
        .evaluate(new DmarcMessage("a.example.com", "b.example.com", List.of("example.com")));
  }

  static void mtaSts(byte[] bytes) {
    attempt(
        text(bytes),
        text -> {
          MtaStsPolicy policy = MtaStsPolicy.parse(text);
          policy.mx().forEach(pattern -> require(policy, pattern.replace("*", "a")));
        });
  }

  private static void require(MtaStsPolicy policy, String host) {
    if (!policy.covers(host)) {
      throw new AssertionError(host + " is not covered by " + policy);
    }
  }

  static void mailRecords(byte[] bytes) {
    String text = text(bytes);
    attempt(text, MtaStsRecord::parse);
    attempt(text, TlsReportingRecord::parse);
    attempt(text, BimiRecord::parse);
    attempt(text, DkimKey::parse);
  }

  private static void attempt(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
    } catch (PolicySyntaxException promised) {
      // The standard is not followed, and said so.
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
