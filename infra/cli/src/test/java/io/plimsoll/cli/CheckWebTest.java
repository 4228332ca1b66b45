package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.RecordCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check csp} and {@code check headers}. */
class CheckWebTest {
  private static final String ANSWER =
      """
      HTTP/2 301
      location: https://www.example.com/

      HTTP/2 200
      Content-Type: text/html
      content-security-policy: default-src 'none';
       frame-ancestors 'none'
      Strict-Transport-Security: max-age=63072000
      X-Content-Type-Options: nosniff
      Set-Cookie: SESSIONID=1; Secure; HttpOnly; SameSite=Lax
      Access-Control-Allow-Origin: *

      <html><meta name="referrer" content="no-referrer"><script src="//cdn.example.net/a.js">
      """;

  private static CheckCsp.Report csp(String... words) {
    return RecordCodec.readJson(CheckCsp.Report.class, TestTerminal.answer(words));
  }

  private static CheckHeaders.Report headers(String answer, String... more) {
    String[] words =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("check", "headers", "--json", "--file", "-"),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new);
    return RecordCodec.readJson(
        CheckHeaders.Report.class, new TestTerminal().input(answer).answered(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default-src 'none'|csp-implemented-with-no-unsafe-default-src-none|10",
        "default-src 'self'; script-src 'self' 'unsafe-inline'|csp-implemented-with-unsafe-inline|-20",
        "default-src 'self'; img-src http:|csp-implemented-with-insecure-scheme-in-passive-content-only|-10",
        "script-src 'self'; script-src 'none'|csp-header-invalid|-25"
      })
  void cspWhenHeaderIsGivenThenObservatorysResult(String policy, String result, int modifier) {
    CheckCsp.Report report = csp("check", "csp", "--json", "--header", policy);
    assertThat(report.result()).isEqualTo(result);
    assertThat(report.modifier()).isEqualTo(modifier);
  }

  @Test
  void cspWhenFileHoldsHeadersAndPoliciesThenAllCount() {
    String json =
        new TestTerminal()
            .input(
                """
                Content-Security-Policy: default-src https://a.example https://b.example
                default-src https://b.example
                Server: nginx
                """)
            .answered("check", "csp", "--json", "--file", "-");
    CheckCsp.Report report = RecordCodec.readJson(CheckCsp.Report.class, json);
    assertThat(report.problem()).isEmpty();
    assertThat(report.directives().get("default-src")).containsExactly("https://b.example");
    assertThat(report.traits()).contains("insecureBaseUri", "insecureFormAction");
  }

  @Test
  void cspWhenPageCameWithoutEncryptionThenPlainSourcesAreNoFault() {
    assertThat(
            csp(
                    "check",
                    "csp",
                    "--json",
                    "--url",
                    "http://example.com/",
                    "--header",
                    "default-src 'self'; img-src http:")
                .result())
        .isEqualTo("csp-implemented-with-no-unsafe");
  }

  @Test
  void cspWhenForAPersonThenDirectivesAndTraits() {
    assertThat(TestTerminal.answer("check", "csp", "--header", "default-src 'none'"))
        .contains("+10 points", "default-src 'none'", "defaultNone");
  }

  @Test
  void headersWhenAnswerIsGivenThenEveryAnalyzerAndTheGrade() {
    CheckHeaders.Report report = headers(ANSWER, "--url", "https://www.example.com/");
    assertThat(report.analyses())
        .contains(
            new CheckHeaders.Line(
                "content-security-policy", "csp-implemented-with-no-unsafe-default-src-none", 10),
            new CheckHeaders.Line(
                "cookies", "cookies-secure-with-httponly-sessions-and-samesite", 5),
            new CheckHeaders.Line("referrer-policy", "referrer-policy-private", 5),
            new CheckHeaders.Line("x-frame-options", "x-frame-options-implemented-via-csp", 5),
            new CheckHeaders.Line(
                "subresource-integrity",
                "sri-not-implemented-and-external-scripts-not-loaded-securely",
                -50));
    assertThat(report.score()).isEqualTo(50);
    assertThat(report.grade()).isEqualTo("C");
    assertThat(report.untold()).hasSize(2);
  }

  @Test
  void headersWhenNothingIsSetThenEveryPenaltyCounts() {
    CheckHeaders.Report report = headers("Server: nginx\n");
    assertThat(report.score()).isEqualTo(30);
    assertThat(report.grade()).isEqualTo("D");
    assertThat(report.untold()).anyMatch(line -> line.contains("take the page"));
  }

  @Test
  void headersWhenForAPersonThenALineForEach() {
    assertThat(new TestTerminal().input(ANSWER).answered("check", "headers", "--file", "-"))
        .contains("Observatory v6  ", "strict-transport-security", "hsts-implemented", "Not told");
  }

  @Test
  void checkWhenInputIsWrongThenNamed() {
    assertThat(TestTerminal.refused("check", "csp"))
        .containsExactly("plimsoll check csp: --file, --header or --meta is missing");
    assertThat(TestTerminal.refused("check", "csp", "--url", "ftp://a", "--header", "x"))
        .containsExactly("plimsoll check csp: --url: 'ftp://a' is no http or https URL");
    TestTerminal terminal = new TestTerminal().input("Server: x\nno header\n\n");
    assertThat(terminal.run("check", "headers", "--file", "-")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults())
        .containsExactly("plimsoll check headers: standard input: line 2: is no header");
  }

  @Test
  void checkWhenKindIsUnknownThenTheKindsAreTold() {
    assertThat(TestTerminal.refused("check", "caa"))
        .singleElement()
        .asString()
        .contains("'check caa' is not a command", "check spf", "check dmarc");
  }
}
