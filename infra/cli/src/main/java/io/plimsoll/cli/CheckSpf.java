package io.plimsoll.cli;

import io.plimsoll.engine.exposure.email.spf.IpBits;
import io.plimsoll.engine.exposure.email.spf.SpfAnswer;
import io.plimsoll.engine.exposure.email.spf.SpfEvaluator;
import io.plimsoll.engine.exposure.email.spf.SpfQuery;
import io.plimsoll.engine.exposure.email.spf.SpfResult;
import io.plimsoll.engine.loader.RecordCodec;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether an address may send for a domain (RFC 7208). */
final class CheckSpf implements Verb {
  @Override
  public String name() {
    return "check spf";
  }

  @Override
  public String purpose() {
    return "whether an address may send mail for a domain, step by step";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(RecordSource.OPTIONS);
    options.addAll(EnumSet.of(Option.IP, Option.SENDER, Option.HELO, Option.DOMAIN, Option.JSON));
    return options;
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    SpfQuery query = query(options);
    AskedNames names = new RecordSource(options, terminal).names(Mailbox.name(query.domain()));
    Report report = Report.of(query, new SpfEvaluator(names).check(query), names.all());
    terminal.print(options.has(Option.JSON) ? RecordCodec.writeJson(report) : report.page());
    return ExitCode.DONE;
  }

  /** The domain asked for, else the return path's, else the name of the greeting (section 2.4). */
  private static SpfQuery query(Options options) {
    IpBits client = client(options.needed(Option.IP));
    String sender = Mailbox.bare(options.value(Option.SENDER).orElse(""));
    String helo = options.value(Option.HELO).orElse("");
    String domain =
        options.value(Option.DOMAIN).orElse(sender.isEmpty() ? helo : Mailbox.domain(sender));
    if (domain.isEmpty()) {
      throw new BadInputException("--sender, --helo or --domain is missing");
    }
    return new SpfQuery(
        client,
        domain,
        sender,
        helo.isEmpty() ? domain : helo,
        "unknown",
        Instant.now().getEpochSecond());
  }

  private static IpBits client(String text) {
    return IpBits.parse(text)
        .orElseThrow(
            () -> new BadInputException("--ip: '" + text + "' is no IPv4 or IPv6 address"));
  }

  /**
   * The answer and how it came about.
   *
   * @param lookups terms that asked the DNS, ten at most
   * @param voids those of them that found nothing, two at most
   */
  record Report(
      String ip,
      String domain,
      String sender,
      String helo,
      SpfResult result,
      String explanation,
      String problem,
      int lookups,
      int voids,
      List<String> trace,
      List<AskedName> questions) {

    static Report of(SpfQuery query, SpfAnswer answer, List<AskedName> questions) {
      return new Report(
          query.client().toString(),
          query.domain(),
          query.sender(),
          query.helo(),
          answer.result(),
          answer.explanation(),
          answer.problem(),
          answer.lookups(),
          answer.voids(),
          answer.trace(),
          questions);
    }

    byte[] page() {
      Page page = new Page().line("").line("  SPF          %s", Page.code(result));
      page.line("  Client       %s", ip).line("  Domain       %s", domain);
      page.line("  Sender       %s", sender).line("  HELO         %s", helo);
      page.given("  Explanation  %s", explanation).given("  Problem      %s", problem);
      page.line("  DNS lookups  %d of 10, %d of 2 without an answer", lookups, voids);
      return page.list("Trace", trace).questions(questions).bytes();
    }
  }
}
