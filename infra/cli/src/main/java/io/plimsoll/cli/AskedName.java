package io.plimsoll.cli;

import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.stream.Collectors;

/**
 * One question to the DNS and what came back.
 *
 * @param name the name asked
 * @param type the record type asked
 * @param answer the records, or why there are none, for a person
 */
record AskedName(String name, String type, String answer) {

  static AskedName of(String name, String type, Reading reading) {
    return new AskedName(name, type, text(reading));
  }

  private static String text(Reading reading) {
    return switch (reading) {
      case Silent silent -> "no answer: " + silent.detail();
      case Answered(DnsAnswer answer) -> text(answer);
      case Answered _ -> "no answer: something else than DNS";
    };
  }

  private static String text(DnsAnswer answer) {
    return switch (answer.status()) {
      case FOUND ->
          answer.records().stream().map(AskedName::text).collect(Collectors.joining(", "));
      case NO_DATA -> "no such records";
      case NO_SUCH_NAME -> "no such name";
    };
  }

  private static String text(DnsRecord dns) {
    return switch (dns) {
      case DnsRecord.Txt txt -> '"' + txt.joined() + '"';
      case DnsRecord.Address(String address) -> address;
      case DnsRecord.Mx(int preference, String exchange) -> preference + " " + exchange;
      case DnsRecord.Ptr(String target) -> target;
      default -> dns.toString();
    };
  }
}
