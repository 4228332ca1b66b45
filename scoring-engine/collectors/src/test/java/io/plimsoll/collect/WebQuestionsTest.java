package io.plimsoll.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.testbed.SampleCompany;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is asked of a site besides its front page, and what checks make of the answers. */
class WebQuestionsTest {
  private static final String DOMAIN = "harbourlight.example";

  @AutoClose private final SampleCompany company = SampleCompany.start();
  private final Scans scans = new Scans(company, Map.of());

  @Test
  void scanWhenSiteSaysNothingMoreThenNothingFails() {
    ObservationSet seen = scans.scan(Group.WEB);
    assertThat(outcome("web.cors-restricted", seen)).isEqualTo(Outcome.PASS);
    assertThat(outcome("web.methods-limited", seen)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome("web.robots-tells-no-secrets", seen)).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void scanWhenSiteTrustsStrangersThenFound() {
    company
        .pages()
        .answer(
            "/",
            """
            200 OK
            Access-Control-Allow-Origin: https://plimsoll-probe.example
            Access-Control-Allow-Credentials: true
            """,
            "<h1>Hello</h1>")
        .answer("OPTIONS /", "200 OK\nAllow: GET, HEAD, TRACE, PUT", "")
        .answer("/robots.txt", "200 OK", "User-agent: *\nDisallow: /backup-2025/\n");
    ObservationSet seen = scans.scan(Group.WEB);
    assertThat(outcome("web.cors-restricted", seen)).isEqualTo(Outcome.FAIL);
    assertThat(outcome("web.methods-limited", seen)).isEqualTo(Outcome.FAIL);
    assertThat(outcome("web.robots-tells-no-secrets", seen)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void scanWhenAskedThenOneStrangeOriginOneOptionsAndNothingElseUnusual() {
    scans.scan(Group.WEB);
    List<String> requests = company.pages().requests();
    assertThat(requests)
        .filteredOn(request -> request.contains("Origin: https://plimsoll-probe.example\r\n"))
        .singleElement()
        .satisfies(request -> assertThat(request).startsWith("GET / HTTP/1.1\r\n"));
    assertThat(requests)
        .filteredOn(request -> !request.startsWith("GET "))
        .singleElement()
        .satisfies(request -> assertThat(request).startsWith("OPTIONS / HTTP/1.1\r\n"));
  }

  @Test
  void scanWhenOnlyWwwAnswersThenItIsAskedFurther() {
    company.zone().remove(DOMAIN, "A");
    scans.scan(Group.WEB);
    assertThat(company.pages().requests())
        .allSatisfy(request -> assertThat(request).contains("Host: www." + DOMAIN + "\r\n"))
        .anySatisfy(request -> assertThat(request).startsWith("GET /robots.txt "))
        .anySatisfy(request -> assertThat(request).startsWith("OPTIONS / "));
  }

  @Test
  void scanWhenNoNameIsAnsweredThenUnknown() {
    company.zone().silence(DOMAIN).silence("www." + DOMAIN);
    ObservationSet seen = scans.scan(Group.WEB);
    Stream.of("web.cors-restricted", "web.methods-limited", "web.robots-tells-no-secrets")
        .forEach(check -> assertThat(outcome(check, seen)).isEqualTo(Outcome.UNKNOWN));
  }

  private static Outcome outcome(String check, ObservationSet seen) {
    return CheckLoader.bundled().find(check).orElseThrow().judge(seen, Instant.now()).stream()
        .map(Finding::outcome)
        .distinct()
        .reduce((one, other) -> one == Outcome.FAIL ? one : other)
        .orElseThrow();
  }
}
