package io.plimsoll.cli;

import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.email.policy.MtaStsPolicy;
import io.plimsoll.engine.exposure.email.policy.MtaStsRecord;
import io.plimsoll.engine.exposure.email.policy.PolicySyntaxException;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.loader.RecordCodec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What senders make of an MTA-STS policy (RFC 8461). */
final class CheckMtaSts implements Verb {
  @Override
  public String name() {
    return "check mta-sts";
  }

  @Override
  public String purpose() {
    return "whether senders heed a policy, and which mail exchangers it covers";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(RecordSource.OPTIONS);
    options.addAll(EnumSet.of(Option.FILE, Option.DOMAIN, Option.MX, Option.JSON));
    return options;
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    String text = new InputFile(options.needed(Option.FILE), terminal).text();
    RecordSource source = new RecordSource(options, terminal);
    Reader reader = new Reader(text);
    if (source.isGiven()) {
      String domain = domain(options);
      AskedNames names = source.names("_mta-sts." + domain);
      reader.record(names, domain);
      reader.exchangers(exchangers(options, names, domain));
      terminal.print(printed(options, reader.report(names.all())));
    } else {
      reader.exchangers(options.value(Option.MX).map(Mailbox::names).orElse(List.of()));
      terminal.print(printed(options, reader.report(List.of())));
    }
    return ExitCode.DONE;
  }

  /** A record given by hand can do without the name it belongs to. */
  private static String domain(Options options) {
    boolean asks = options.has(Option.RESOLVER) || options.has(Option.ZONE);
    return Mailbox.name(
        asks ? options.needed(Option.DOMAIN) : options.value(Option.DOMAIN).orElse("example"));
  }

  private static List<String> exchangers(Options options, AskedNames names, String domain) {
    if (options.has(Option.MX) || !(options.has(Option.RESOLVER) || options.has(Option.ZONE))) {
      return options.value(Option.MX).map(Mailbox::names).orElse(List.of());
    }
    return records(names, domain, "MX", DnsRecord.Mx.class).map(DnsRecord.Mx::exchange).toList();
  }

  private static <R extends DnsRecord> Stream<R> records(
      AskedNames names, String name, String type, Class<R> kind) {
    return names.ask(name, type) instanceof Answered(DnsAnswer answer)
        ? answer.all(kind)
        : Stream.empty();
  }

  private static byte[] printed(Options options, Report report) {
    return options.has(Option.JSON) ? RecordCodec.writeJson(report) : report.page();
  }

  /** Follows the steps of a sender (section 5). */
  private static final class Reader {
    private final List<String> trace = new ArrayList<>();
    private final List<Exchanger> exchangers = new ArrayList<>();
    private final @Nullable MtaStsPolicy policy;
    private boolean announced = true;

    Reader(String text) {
      policy = policy(text);
    }

    private @Nullable MtaStsPolicy policy(String text) {
      try {
        MtaStsPolicy read = MtaStsPolicy.parse(text);
        trace.add("policy: well formed, mode " + Page.code(read.mode()));
        return read;
      } catch (PolicySyntaxException malformed) {
        trace.add("policy: " + malformed.getMessage());
        return null;
      }
    }

    void record(AskedNames names, String domain) {
      List<String> texts =
          records(names, "_mta-sts." + domain, "TXT", DnsRecord.Txt.class)
              .map(DnsRecord.Txt::joined)
              .filter(MtaStsRecord::isMtaSts)
              .toList();
      if (texts.size() != 1) {
        announced = false;
        trace.add("record: there are " + texts.size() + ", so senders look for no policy");
      } else {
        record(texts.getFirst());
      }
    }

    private void record(String text) {
      try {
        trace.add("record: well formed, id " + MtaStsRecord.parse(text).id());
      } catch (PolicySyntaxException malformed) {
        announced = false;
        trace.add("record: " + malformed.getMessage());
      }
    }

    void exchangers(List<String> hosts) {
      for (String host : hosts) {
        String pattern = policy == null ? null : policy.coveredBy(host).orElse(null);
        exchangers.add(new Exchanger(host, pattern != null, pattern));
        trace.add(host + (pattern == null ? ": not covered" : ": covered by " + pattern));
      }
    }

    Report report(List<AskedName> questions) {
      return new Report(result(), policy, exchangers, trace, questions);
    }

    private Result result() {
      if (policy == null || !announced) {
        return Result.IGNORED;
      }
      return switch (policy.mode()) {
        case ENFORCE -> Result.ENFORCED;
        case TESTING -> Result.TESTED;
        case NONE -> Result.WITHDRAWN;
      };
    }
  }

  /** What a policy does to mail. */
  enum Result {
    /** Exchangers that are not covered, or have no trusted TLS, get no mail. */
    ENFORCED,
    /** Senders deliver all the same and report. */
    TESTED,
    /** The domain says that it has no policy. */
    WITHDRAWN,
    /** Policy or record are of no use to senders. */
    IGNORED
  }

  /**
   * A mail exchanger beside the policy.
   *
   * @param pattern the policy's name that covers it; null when none does
   */
  record Exchanger(String host, boolean covered, @Nullable String pattern) {}

  /** The answer and how it came about. */
  record Report(
      Result result,
      @Nullable MtaStsPolicy policy,
      List<Exchanger> exchangers,
      List<String> trace,
      List<AskedName> questions) {

    byte[] page() {
      Page page = new Page().line("").line("  MTA-STS   %s", Page.code(result));
      if (policy != null) {
        page.line("  Mode      %s", Page.code(policy.mode()));
        page.line("  Covers    %s", String.join(", ", policy.mx()));
        page.line("  Kept for  %,d seconds", policy.maxAge());
      }
      return page.list("Trace", trace).questions(questions).bytes();
    }
  }
}
