package io.plimsoll.cli;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.resolve.ZoneFile;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.DnsLookups;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord.Txt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a policy's records come from: a resolver, a zone file, and a record given by hand. */
final class RecordSource {
  static final Set<Option> OPTIONS = EnumSet.of(Option.RESOLVER, Option.ZONE, Option.RECORD);

  private final Options options;
  private final Terminal terminal;

  RecordSource(Options options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  boolean isGiven() {
    return OPTIONS.stream().anyMatch(options::has);
  }

  /**
   * The records of one evaluation.
   *
   * @param recordAt the name at which a record given by hand counts as published
   * @throws BadInputException when no source is named, or two that exclude each other
   */
  AskedNames names(String recordAt) {
    if (!isGiven()) {
      throw new BadInputException("--resolver, --zone or --record is missing");
    }
    DnsLookups published = published(recordAt);
    return new AskedNames(
        options
            .value(Option.RECORD)
            .map(text -> replaced(published, recordAt, text))
            .orElse(published));
  }

  private DnsLookups published(String near) {
    if (options.has(Option.RESOLVER) && options.has(Option.ZONE)) {
      throw new BadInputException("--zone is not for use with --resolver");
    }
    return options
        .value(Option.ZONE)
        .map(this::zone)
        .or(() -> options.value(Option.RESOLVER).map(server -> resolver(server, near)))
        .orElse(RecordSource::unknown);
  }

  private DnsLookups zone(String name) {
    InputFile file = new InputFile(name, terminal);
    try {
      return ZoneFile.read(file.bytes());
    } catch (InvalidValueException malformed) {
      throw new BadInputException(file.fault(malformed.reason()));
    }
  }

  private static DnsLookups resolver(String server, String near) {
    try {
      CollectorConfig config = CollectorConfig.of(Map.of("resolver", server));
      InstantSource clock = InstantSource.system();
      return consented(near)
          .map(domain -> new Consent("command line", Set.of(domain), Instant.EPOCH, null))
          .map(consent -> new Scanner(config, decision -> {}, clock).lookups(consent))
          .orElse(RecordSource::unknown);
    } catch (InvalidValueException malformed) {
      throw new BadInputException("--resolver: " + malformed.reason());
    }
  }

  /** The host name at the end of a name that may begin with service labels. */
  private static Optional<DomainName> consented(String name) {
    return Names.upwards(name).stream().flatMap(each -> Names.host(each).stream()).findFirst();
  }

  private static DnsLookups replaced(DnsLookups published, String at, String text) {
    Reading given = new Answered(DnsAnswer.found(at, "TXT", List.of(new Txt(List.of(text)))));
    return (name, type) ->
        name.equals(at) && type.equals("TXT") ? given : published.ask(name, type);
  }

  private static Reading unknown(String name, String type) {
    return new Silent(
        UnknownReason.NOT_ATTEMPTED, name + " " + type + " needs --resolver or --zone", null);
  }
}
