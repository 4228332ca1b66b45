package io.plimsoll.engine.exposure.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.SharedData;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The third-party cases of HTTP Observatory's analyzers. */
class ObservatoryVectorsTest {

  private static final String CSP = "content-security-policy";

  /** What each result of Observatory is to our checks. */
  private static final Map<String, Outcome> OUTCOMES =
      Map.ofEntries(
          Map.entry("x-content-type-options-nosniff", Outcome.PASS),
          Map.entry("x-content-type-options-header-invalid", Outcome.FAIL),
          Map.entry("x-frame-options-header-invalid", Outcome.FAIL),
          Map.entry("x-frame-options-allow-from-origin", Outcome.FAIL),
          Map.entry("x-frame-options-sameorigin-or-deny", Outcome.PASS),
          Map.entry("x-frame-options-implemented-via-csp", Outcome.PASS),
          Map.entry("referrer-policy-private", Outcome.PASS),
          Map.entry("referrer-policy-not-implemented", Outcome.PASS),
          Map.entry("referrer-policy-unsafe", Outcome.FAIL),
          Map.entry("referrer-policy-header-invalid", Outcome.PASS),
          Map.entry("cookies-secure-with-httponly-sessions-and-samesite", Outcome.PASS),
          Map.entry("cookies-session-without-secure-flag-but-protected-by-hsts", Outcome.FAIL),
          Map.entry("cookies-session-without-secure-flag", Outcome.FAIL),
          Map.entry("cookies-session-without-httponly-flag", Outcome.FAIL),
          Map.entry("cookies-without-secure-flag", Outcome.PARTIAL));

  private static final Map<String, String> CHECKS =
      Map.of(
          "x-content-type-options", "web.nosniff",
          "x-frame-options", "web.framing-restricted",
          "referrer-policy", "web.referrer-policy",
          "cookies", "web.cookies-secure");

  record Case(String analyzer, Object input, Object output, String result) {
    Map<String, Object> answer() {
      Map<String, Object> responses = SharedData.object(SharedData.object(input).get("responses"));
      return SharedData.object(responses.get("auto"));
    }

    Map<String, Object> headers() {
      return SharedData.object(answer().get("headers"));
    }

    List<String> header(String name) {
      return headers().entrySet().stream()
          .filter(field -> field.getKey().equalsIgnoreCase(name))
          .flatMap(field -> values(field.getValue()).stream())
          .toList();
    }

    @Override
    public String toString() {
      return analyzer + " " + result + " " + (analyzer.equals("csp-parser") ? input : headers());
    }
  }

  static List<String> values(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  private static Stream<Case> cases(Set<String> analyzers) {
    return SharedData.objects("http-observatory/analyzer-vectors.ndjson").stream()
        .filter(line -> analyzers.contains(SharedData.member(line, "analyzer")))
        .map(ObservatoryVectorsTest::read);
  }

  private static Case read(Map<String, Object> line) {
    Object output = line.getOrDefault("output", Map.of());
    String result = String.valueOf(SharedData.object(output).get("result"));
    return new Case(
        (String) SharedData.member(line, "analyzer"),
        SharedData.member(line, "input"),
        output,
        result);
  }

  static Stream<Case> policies() {
    return cases(Set.of("csp"));
  }

  static Stream<Case> parses() {
    return cases(Set.of("csp-parser"));
  }

  static Stream<Case> others() {
    return cases(CHECKS.keySet());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void cspWhenSuiteCaseThenSameResult(Case suite) {
    List<String> headers = suite.header(CSP);
    Object metas = SharedData.object(suite.answer().get("httpEquiv")).getOrDefault(CSP, List.of());
    String result =
        headers.isEmpty() && values(metas).isEmpty()
            ? "csp-not-implemented-but-reporting-enabled"
            : strength(headers, values(metas));
    assertThat(result).isEqualTo(suite.result());
  }

  private static String strength(List<String> headers, List<String> metas) {
    try {
      return CspStrength.of(ContentSecurityPolicy.parse(headers, metas)).observatoryName();
    } catch (WebPolicyException malformed) {
      return CspStrength.INVALID.observatoryName();
    }
  }

  @ParameterizedTest
  @MethodSource("parses")
  void parseWhenSuiteCaseThenSameDirectives(Case suite) {
    List<String> texts = values(((List<?>) suite.input()).getFirst());
    Map<String, Object> expected = SharedData.object(suite.output());
    if (expected.isEmpty()) {
      assertThatThrownBy(() -> ContentSecurityPolicy.parse(texts, List.of()))
          .hasMessageContaining("default-src");
      return;
    }
    ContentSecurityPolicy csp = ContentSecurityPolicy.parse(texts, List.of());
    expected.forEach((name, sources) -> {
      if (!name.startsWith("_")) {
        assertThat(csp.directive(name).orElseThrow())
            .containsExactlyInAnyOrderElementsOf(values(sources));
      }
    });
  }

  @ParameterizedTest
  @MethodSource("others")
  void checkWhenSuiteCaseThenMatchingOutcome(Case suite) {
    List<String> fields = new ArrayList<>();
    suite
        .headers()
        .forEach((name, value) -> values(value).forEach(one -> fields.add(name + ": " + one)));
    Scene scene = new Scene().page(200, Status.TRUSTED, "", fields.toArray(String[]::new));
    assertThat(scene.judge(Objects.requireNonNull(CHECKS.get(suite.analyzer()))).outcome())
        .isEqualTo(OUTCOMES.get(suite.result()));
  }
}
