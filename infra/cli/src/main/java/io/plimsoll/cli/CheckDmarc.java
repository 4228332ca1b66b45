package io.plimsoll.cli;

import io.plimsoll.engine.exposure.email.policy.DmarcAnswer;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Alignment;
import io.plimsoll.engine.exposure.email.policy.DmarcEvaluator;
import io.plimsoll.engine.exposure.email.policy.DmarcMessage;
import io.plimsoll.engine.exposure.email.policy.DmarcPolicy;
import io.plimsoll.engine.loader.RecordCodec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What DMARC makes of a message (RFC 9989). */
final class CheckDmarc implements Verb {
  @Override
  public String name() {
    return "check dmarc";
  }

  @Override
  public String purpose() {
    return "which policy applies to a message, what aligns, and the result";
  }

  @Override
  public Set<Option> options() {
    Set<Option> options = EnumSet.copyOf(RecordSource.OPTIONS);
    options.addAll(EnumSet.of(Option.FROM, Option.DOMAIN, Option.SPF, Option.DKIM, Option.JSON));
    return options;
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    DmarcMessage message = message(options);
    String recordOf =
        options
            .value(Option.DOMAIN)
            .map(name -> named(Option.DOMAIN, Mailbox.name(name)))
            .orElse(message.from());
    AskedNames names = new RecordSource(options, terminal).names("_dmarc." + recordOf);
    DmarcAnswer answer = new DmarcEvaluator(names).evaluate(message);
    Report report = new Report(message.from(), answer, names.all());
    terminal.print(options.has(Option.JSON) ? RecordCodec.writeJson(report) : report.page());
    return ExitCode.DONE;
  }

  /** Without an author the domain itself stands in. */
  private static DmarcMessage message(Options options) {
    String from =
        options
            .value(Option.FROM)
            .or(() -> options.value(Option.DOMAIN))
            .map(Mailbox::domain)
            .orElseThrow(() -> new BadInputException("--from or --domain is missing"));
    return new DmarcMessage(
        named(Option.FROM, from),
        options.value(Option.SPF).map(spf -> named(Option.SPF, Mailbox.domain(spf))).orElse(null),
        options.value(Option.DKIM).map(Mailbox::names).orElse(List.of()).stream()
            .map(name -> named(Option.DKIM, name))
            .toList());
  }

  /** Compared as the DNS has them, so that international names come in their xn-- form. */
  private static String named(Option option, String name) {
    if (!Mailbox.isAskable(name)) {
      throw new BadInputException(option.word() + ": '" + name + "' is no domain");
    }
    return name;
  }

  /** The answer and the names that were asked for it. */
  record Report(String from, DmarcAnswer answer, List<AskedName> questions) {

    byte[] page() {
      Page page = new Page().line("").line("  DMARC         %s", Page.code(answer.result()));
      page.line("  Author        %s%s", from, answer.exists() ? "" : ", which does not exist");
      page.line("  Organization  %s", answer.organization());
      page.given("  Record at     %s", answer.policyAt())
          .given("  Record        %s", answer.record());
      DmarcPolicy requested = answer.requested();
      page.given("  Policy        %s", requested == null ? null : Page.code(requested));
      page.list("Alignment", answer.alignments().stream().map(Report::text).toList());
      return page.list("Notes", answer.notes()).questions(questions).bytes();
    }

    private static String text(Alignment alignment) {
      return Page.code(alignment.method())
          + " "
          + alignment.domain()
          + (alignment.aligned() ? " aligns" : " does not align")
          + (alignment.strict() ? " (strict)" : " (relaxed, of " + alignment.organization() + ")");
    }
  }
}
