package io.plimsoll.cli;

import io.plimsoll.engine.exposure.WebAddress;
import io.plimsoll.engine.exposure.web.policy.Analysis;
import io.plimsoll.engine.exposure.web.policy.ContentTypeGuessing;
import io.plimsoll.engine.exposure.web.policy.Cookie;
import io.plimsoll.engine.exposure.web.policy.CookieSafety;
import io.plimsoll.engine.exposure.web.policy.CorsAccess;
import io.plimsoll.engine.exposure.web.policy.CspStrength;
import io.plimsoll.engine.exposure.web.policy.EmbedderPolicy;
import io.plimsoll.engine.exposure.web.policy.FrameControl;
import io.plimsoll.engine.exposure.web.policy.HtmlTags;
import io.plimsoll.engine.exposure.web.policy.ObservatoryGrade;
import io.plimsoll.engine.exposure.web.policy.OpenerPolicy;
import io.plimsoll.engine.exposure.web.policy.ReferrerPrivacy;
import io.plimsoll.engine.exposure.web.policy.ResourcePolicy;
import io.plimsoll.engine.exposure.web.policy.ScriptIntegrity;
import io.plimsoll.engine.exposure.web.policy.ScriptTag;
import io.plimsoll.engine.exposure.web.policy.TransportSecurity;
import io.plimsoll.engine.loader.RecordCodec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a web server's answer says of its site, as HTTP Observatory v6 tells it. */
final class CheckHeaders implements Verb {
  private static final String CSP = "Content-Security-Policy";
  private static final String RESOURCES = "Cross-Origin-Resource-Policy";

  @Override
  public String name() {
    return "check headers";
  }

  @Override
  public String purpose() {
    return "what a web server's headers are worth, one by one, with score and grade";
  }

  @Override
  public Set<Option> options() {
    return EnumSet.of(Option.FILE, Option.URL, Option.ORIGIN, Option.BODY, Option.JSON);
  }

  @Override
  public ExitCode run(Options options, Terminal terminal) {
    InputFile file = new InputFile(options.needed(Option.FILE), terminal);
    ResponseFile answer = ResponseFile.of(file.text());
    refuseStrangeLines(file, answer);
    Optional<String> body =
        options
            .value(Option.BODY)
            .map(name -> new InputFile(name, terminal).text())
            .or(answer::page);
    Site site = new Site(answer, body, CheckCsp.address(options), options.value(Option.ORIGIN));
    Report report = site.report();
    terminal.print(options.has(Option.JSON) ? RecordCodec.writeJson(report) : report.page());
    return ExitCode.DONE;
  }

  private static void refuseStrangeLines(InputFile file, ResponseFile answer) {
    if (!answer.bare().isEmpty()) {
      throw new BadInputException(
          answer.bare().stream()
              .map(line -> file.fault("line " + line.number() + ": is no header"))
              .toList());
    }
  }

  /** One answer and where it came from. */
  private record Site(
      ResponseFile answer, Optional<String> body, WebAddress url, Optional<String> origin) {

    Report report() {
      Map<String, Analysis> analyses = analyses();
      ObservatoryGrade grade = ObservatoryGrade.of(analyses.values());
      List<Line> lines = new ArrayList<>();
      analyses.forEach((analyzer, said) ->
          lines.add(new Line(analyzer, said.observatoryName(), said.modifier())));
      return new Report(grade.score(), grade.grade(), lines, untold());
    }

    private Map<String, Analysis> analyses() {
      Map<String, Analysis> all = new LinkedHashMap<>();
      all.put("content-security-policy", csp());
      all.put("cookies", cookies());
      all.put(
          "cross-origin-resource-sharing",
          CorsAccess.of(
              values("Access-Control-Allow-Origin"),
              values("Access-Control-Allow-Credentials"),
              origin.orElse("")));
      all.put("strict-transport-security", transport());
      all.put("referrer-policy", ReferrerPrivacy.of(values("Referrer-Policy"), referrers()));
      all.put("x-content-type-options", ContentTypeGuessing.of(values("X-Content-Type-Options")));
      all.put("x-frame-options", FrameControl.of(values(CSP), values("X-Frame-Options")));
      all.put("cross-origin-resource-policy", resources());
      all.put(
          "cross-origin-embedder-policy",
          EmbedderPolicy.of(values("Cross-Origin-Embedder-Policy")));
      all.put("cross-origin-opener-policy", OpenerPolicy.of(values("Cross-Origin-Opener-Policy")));
      body.ifPresent(page -> all.put("subresource-integrity", integrity(page)));
      return all;
    }

    private List<String> untold() {
      List<String> untold = new ArrayList<>();
      untold.add("redirection: takes a visit without encryption");
      if (origin.isEmpty() && !values("Access-Control-Allow-Origin").isEmpty()) {
        untold.add("whether CORS repeats any origin: takes the --origin that was sent");
      }
      if (body.isEmpty()) {
        untold.add("subresource integrity and meta elements: take the page");
      }
      return untold;
    }

    private CspStrength csp() {
      return CspStrength.of(values(CSP), metas(CSP), values(CSP + "-Report-Only"), url.isSecure());
    }

    private CookieSafety cookies() {
      List<Cookie> cookies =
          values("Set-Cookie").stream().map(Cookie::parse).flatMap(Optional::stream).toList();
      return CookieSafety.of(cookies, transport() == TransportSecurity.SIX_MONTHS);
    }

    private TransportSecurity transport() {
      return url.isSecure()
          ? TransportSecurity.of(values("Strict-Transport-Security"), true)
          : TransportSecurity.NO_HTTPS;
    }

    private ResourcePolicy resources() {
      return ResourcePolicy.of(values(RESOURCES).isEmpty() ? metas(RESOURCES) : values(RESOURCES));
    }

    private ScriptIntegrity integrity(String page) {
      String type = values("Content-Type").stream().findFirst().orElse("text/html");
      return type.startsWith("text/html") || type.startsWith("application/xhtml")
          ? ScriptIntegrity.of(ScriptTag.of(page, url))
          : ScriptIntegrity.NOT_HTML;
    }

    private List<String> referrers() {
      return body.map(HtmlTags::of).orElse(List.of()).stream()
          .filter(tag -> tag.name().equals("meta") && tag.get("name").equalsIgnoreCase("referrer"))
          .map(tag -> tag.get("content"))
          .filter(content -> !content.isEmpty())
          .toList();
    }

    private List<String> values(String header) {
      return answer.values(header);
    }

    private List<String> metas(String name) {
      return body.map(page -> HtmlTags.httpEquiv(page, name)).orElse(List.of());
    }
  }

  /**
   * What one analyzer says.
   *
   * @param result what Observatory calls it
   * @param modifier points it adds to, or takes from, 100
   */
  record Line(String analyzer, String result, int modifier) {}

  /**
   * The answer.
   *
   * @param untold what one answer alone cannot tell
   */
  record Report(int score, String grade, List<Line> analyses, List<String> untold) {

    byte[] page() {
      Page page = new Page().line("").line("  Observatory v6  %s, score %d", grade, score).line("");
      for (Line line : analyses) {
        page.line("  %+4d  %-31s %s", line.modifier(), line.analyzer(), line.result());
      }
      return page.list("Not told", untold).bytes();
    }
  }
}
