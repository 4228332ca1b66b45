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
import org.jspecify.annotations.Nullable;

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
    Report report = Report.of(message, answer, names.all());
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

  /**
   * The answer and how it came about; its members are those of {@link DmarcAnswer}.
   *
   * @param from the author domain
   * @param questions the names that were asked for it
   */
  record Report(
      String from,
      DmarcAnswer.Result result,
      @Nullable String policyAt,
      @Nullable String record,
      String organization,
      boolean exists,
      @Nullable DmarcPolicy requested,
      List<Alignment> alignments,
      List<String> notes,
      List<AskedName> questions) {

    static Report of(DmarcMessage message, DmarcAnswer answer, List<AskedName> questions) {
      return new Report(
          message.from(),
          answer.result(),
          answer.policyAt(),
          answer.record(),
          answer.organization(),
          answer.exists(),
          answer.requested(),
          answer.alignments(),
          answer.notes(),
          questions);
    }

    byte[] page() {
      Page page = new Page().line("").line("  DMARC         %s", Page.code(result));
      page.line("  Author        %s%s", from, exists ? "" : ", which does not exist");
      page.line("  Organization  %s", organization);
      page.given("  Record at     %s", policyAt).given("  Record        %s", record);
      page.given("  Policy        %s", requested == null ? null : Page.code(requested));
      page.list("Alignment", alignments.stream().map(Report::text).toList());
      return page.list("Notes", notes).questions(questions).bytes();
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
