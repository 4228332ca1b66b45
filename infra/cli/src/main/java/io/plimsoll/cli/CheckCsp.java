package io.plimsoll.cli;

import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.web.policy.ContentSecurityPolicy;
import io.plimsoll.engine.exposure.web.policy.CspStrength;
import io.plimsoll.engine.exposure.web.policy.CspTrait;
import io.plimsoll.engine.exposure.web.policy.WebPolicyException;
import io.plimsoll.engine.loader.RecordCodec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a content security policy holds back, told as HTTP Observatory v6 does. */
final class CheckCsp implements Verb {
  private static final String NAME = "Content-Security-Policy";

  @Override
  public String name() {
    return "check csp";
  }

  @Override
  public String purpose() {
    return "what a content security policy allows and how it is judged";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.FILE, Option.HEADER, Option.META, Option.URL, Option.JSON);
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    Policies policies = policies(options, terminal);
    boolean secure = address(options).isSecure();
    Report report = policies.report(secure);
    terminal.print(options.has(Option.JSON) ? RecordCodec.writeJson(report) : report.page());
    return ExitCode.DONE;
  }

  static WebAddress address(Options options) {
    String url = options.value(Option.URL).orElse("https://example.invalid/");
    return WebAddress.parse(url)
        .orElseThrow(() -> new BadInputException("--url: '" + url + "' is no http or https URL"));
  }

  private static Policies policies(Options options, Terminal terminal) {
    Policies policies = new Policies(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    options.value(Option.HEADER).ifPresent(policies.headers()::add);
    options.value(Option.META).ifPresent(policies.metas()::add);
    options
        .value(Option.FILE)
        .map(name -> ResponseFile.of(new InputFile(name, terminal).text()))
        .ifPresent(policies::take);
    boolean none =
        EnumSet.of(Option.FILE, Option.HEADER, Option.META).stream().noneMatch(options::has);
    if (none) {
      throw new BadInputException("--file, --header or --meta is missing");
    }
    return policies;
  }

  /** The policies of one answer by where they stand. */
  private record Policies(List<String> headers, List<String> metas, List<String> reportOnly) {

    /** Headers by name; a line that is none is itself a policy. */
    void take(ResponseFile file) {
      headers.addAll(file.values(NAME));
      reportOnly.addAll(file.values(NAME + "-Report-Only"));
      file.bare().stream().map(ResponseFile.Bare::text).forEach(headers::add);
    }

    Report report(boolean secure) {
      CspStrength strength = CspStrength.of(headers, metas, reportOnly, secure);
      try {
        ContentSecurityPolicy csp = ContentSecurityPolicy.parse(headers, metas);
        return new Report(
            strength.observatoryName(),
            strength.modifier(),
            "",
            directives(csp),
            traits(csp, secure));
      } catch (WebPolicyException malformed) {
        return new Report(
            strength.observatoryName(),
            strength.modifier(),
            String.valueOf(malformed.getMessage()),
            Map.of(),
            List.of());
      }
    }

    private static Map<String, List<String>> directives(ContentSecurityPolicy csp) {
      Map<String, List<String>> directives = new TreeMap<>();
      for (String name : csp.names()) {
        directives.put(name, List.copyOf(csp.directive(name).orElse(Set.of())));
      }
      return directives;
    }

    private static List<String> traits(ContentSecurityPolicy csp, boolean secure) {
      return csp.isEmpty()
          ? List.of()
          : CspTrait.of(csp, secure).stream().map(CspTrait::observatoryName).toList();
    }
  }

  /**
   * The answer and how it came about.
   *
   * @param result what Observatory calls it
   * @param modifier points it adds to, or takes from, 100
   * @param problem why browsers cannot use the policies; empty when they can
   * @param directives what the policies allow together
   * @param traits what Observatory tells beside the result
   */
  record Report(
      String result,
      int modifier,
      String problem,
      Map<String, List<String>> directives,
      List<String> traits) {

    byte[] page() {
      Page page = new Page().line("").line("  CSP       %s (%+d points)", result, modifier);
      page.given("  Problem   %s", problem);
      page.list(
          "Directives",
          directives.entrySet().stream()
              .map(each -> each.getKey() + " " + String.join(" ", each.getValue()))
              .toList());
      return page.list("Traits", traits).bytes();
    }
  }
}
