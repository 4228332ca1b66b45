package io.plimsoll.engine.exposure.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.exposure.SharedData;
import io.plimsoll.engine.exposure.WebAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The third-party cases of HTTP Observatory's analyzers: what it says of a site, we say. */
class ObservatoryVectorsTest {

  private static final String CSP = "content-security-policy";

  record Case(String analyzer, Object input, Object output) {

    String result() {
      return String.valueOf(SharedData.object(output).get("result"));
    }

    Map<String, Object> site() {
      return SharedData.object(input);
    }

    /** An answer; empty when the site did not give it. */
    Optional<Map<String, Object>> answer(String which) {
      Object answer = SharedData.object(site().get("responses")).get(which);
      return answer == null ? Optional.empty() : Optional.of(SharedData.object(answer));
    }

    List<String> header(String which, String name) {
      return answer(which)
          .map(answer -> named(SharedData.object(answer.get("headers")), name))
          .orElse(List.of());
    }

    List<String> header(String name) {
      return header("auto", name);
    }

    List<String> meta(String name) {
      return answer("auto")
          .map(answer -> values(SharedData.object(answer.get("httpEquiv")).get(name)))
          .orElse(List.of());
    }

    String requested(String which, String name) {
      return answer(which)
          .flatMap(answer ->
              named(SharedData.object(answer.get("requestHeaders")), name).stream().findFirst())
          .orElse("");
    }

    boolean verified(String which) {
      return answer(which)
          .filter(answer -> !Boolean.FALSE.equals(answer.get("verified")))
          .isPresent();
    }

    WebAddress page() {
      return WebAddress.parse(String.valueOf(site().get("sessionUrl"))).orElseThrow();
    }

    List<WebAddress> way() {
      Object hops = SharedData.object(site().get("responses")).get("httpRedirects");
      return ((List<?>) Objects.requireNonNull(hops))
          .stream()
              .map(hop -> SharedData.object(hop).get("url"))
              .map(url -> WebAddress.parse(String.valueOf(url)).orElseThrow())
              .toList();
    }

    @Override
    public String toString() {
      return analyzer + " " + (analyzer.equals("csp-parser") ? input : result());
    }
  }

  private static List<String> named(Map<String, Object> headers, String name) {
    return headers.entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .flatMap(field -> values(field.getValue()).stream())
        .toList();
  }

  static List<String> values(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(String.valueOf(value));
    };
  }

  private static Stream<Case> cases() {
    return SharedData.objects("http-observatory/analyzer-vectors.ndjson").stream()
        .map(line ->
            new Case(
                (String) SharedData.member(line, "analyzer"),
                SharedData.member(line, "input"),
                line.getOrDefault("output", Map.of())));
  }

  static Stream<Case> parses() {
    return cases().filter(each -> each.analyzer().equals("csp-parser"));
  }

  static Stream<Case> analyses() {
    return cases().filter(each -> !each.analyzer().equals("csp-parser"));
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void ofWhenSuiteCaseThenSameResult(Case suite) {
    assertThat(analysis(suite).observatoryName()).isEqualTo(suite.result());
  }

  static Stream<Case> policies() {
    return analyses()
        .filter(each -> each.analyzer().equals("csp"))
        .filter(each -> SharedData.object(each.output()).get("policy") != null);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void traitsWhenSuiteCaseThenSameTraits(Case suite) {
    Map<String, Object> expected =
        SharedData.object(SharedData.object(suite.output()).get("policy"));
    Stream<String> traits =
        CspTrait.of(
                ContentSecurityPolicy.parse(suite.header(CSP), suite.meta(CSP)),
                suite.page().isSecure())
            .stream()
            .map(CspTrait::observatoryName);
    assertThat(traits)
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .filter(each -> each.getValue().equals(true))
                .map(Map.Entry::getKey)
                .toList());
  }

  private static Analysis analysis(Case suite) {
    return switch (suite.analyzer()) {
      case "csp" ->
          CspStrength.of(
              suite.header(CSP),
              suite.meta(CSP),
              suite.header(CSP + "-report-only"),
              suite.page().isSecure());
      case "cookies" -> cookies(suite);
      case "cors" ->
          CorsAccess.of(
              suite.header("cors", "access-control-allow-origin"),
              suite.header("cors", "access-control-allow-credentials"),
              suite.requested("cors", "origin"));
      case "cross-origin-embedder-policy" -> EmbedderPolicy.of(suite.header(suite.analyzer()));
      case "cross-origin-opener-policy" -> OpenerPolicy.of(suite.header(suite.analyzer()));
      case "cross-origin-resource-policy" -> resources(suite);
      case "redirection" -> redirection(suite);
      case "referrer-policy" ->
          ReferrerPrivacy.of(suite.header(suite.analyzer()), suite.meta(suite.analyzer()));
      case "strict-transport-security" -> transport(suite);
      case "subresource-integrity" -> integrity(suite);
      case "x-content-type-options" -> ContentTypeGuessing.of(suite.header(suite.analyzer()));
      case "x-frame-options" -> FrameControl.of(suite.header(CSP), suite.header(suite.analyzer()));
      default -> throw new AssertionError("an analyzer we do not know: " + suite.analyzer());
    };
  }

  private static Analysis cookies(Case suite) {
    List<Cookie> cookies =
        suite.header("set-cookie").stream().map(Cookie::parse).flatMap(Optional::stream).toList();
    return CookieSafety.of(
        cookies, transport(suite) == TransportSecurity.SIX_MONTHS || isPreloaded(suite));
  }

  private static Analysis resources(Case suite) {
    List<String> headers = suite.header(suite.analyzer());
    return ResourcePolicy.of(headers.isEmpty() ? suite.meta(suite.analyzer()) : headers);
  }

  private static Analysis transport(Case suite) {
    if (suite.answer("https").isEmpty()) {
      return TransportSecurity.NO_HTTPS;
    }
    return isPreloaded(suite)
        ? TransportSecurity.PRELOADED
        : TransportSecurity.of(
            suite.header("https", "strict-transport-security"), suite.verified("https"));
  }

  private static Analysis redirection(Case suite) {
    if (suite.answer("http").isEmpty()) {
      return Redirection.NO_HTTP;
    }
    return Redirection.of(suite.way(), suite.verified("http"), host -> isPreloaded(suite));
  }

  private static Analysis integrity(Case suite) {
    String type = suite.header("content-type").stream().findFirst().orElse("text/html");
    return type.startsWith("text/html") || type.startsWith("application/xhtml")
        ? ScriptIntegrity.of(ScriptTag.of(String.valueOf(suite.site().get("html")), suite.page()))
        : ScriptIntegrity.NOT_HTML;
  }

  /** Browsers know these without being told; the list itself is not part of the cases. */
  private static boolean isPreloaded(Case suite) {
    return Boolean.TRUE.equals(SharedData.object(suite.output()).get("preloaded"));
  }

  @ParameterizedTest
  @MethodSource("parses")
  void parseWhenSuiteCaseThenSameDirectives(Case suite) {
    List<String> texts = values(((List<?>) suite.input()).getFirst());
    Map<String, Object> expected = SharedData.object(suite.output());
    if (expected.isEmpty()) {
      assertThatThrownBy(() -> ContentSecurityPolicy.parse(texts, List.of()))
          .isInstanceOf(WebPolicyException.class);
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
}
