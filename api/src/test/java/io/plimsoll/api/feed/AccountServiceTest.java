package io.plimsoll.api.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service on loopback that answers as told. */
class AccountServiceTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final DomainName DOMAIN = new DomainName("harbourlight.example");

  private final HttpServer server = server();
  private final List<String> asked = new ArrayList<>();
  private final List<String> decided = new ArrayList<>();
  private int status = 200;
  private String body = "{}";
  private Map<String, String> headers = Map.of();
  private Instant now = START;

  private HttpServer server() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", this::answer);
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("hibp-api-key"));
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI location() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v3/");
  }

  private AccountService service(@Nullable String key, Optional<HibpBreaches> breaches) {
    return TestAccounts.at(location(), key, breaches, () -> now, "127.0.0.0/8");
  }

  private AccountService service() {
    return service(TestAccounts.KEY, Optional.of(TestAccounts.BREACHES));
  }

  private Reading ask(AccountService service) {
    return service.ask(
        DOMAIN, (host, address, refusal) -> decided.add(host + " " + address + " " + refusal));
  }

  private Silent silent() {
    Reading reading = ask(service());
    assertThat(reading).isInstanceOf(Silent.class);
    assertThat(reading.toString()).doesNotContain(TestAccounts.KEY).doesNotContain("tan");
    return (Silent) reading;
  }

  @Test
  void askWhenAccountsAreInBreachesThenHowManyAndNobodysName() {
    body = "{\"tan\":[\"Adobe\",\"Spam\"],\"lim\":[\"Adobe\",\"Kopi\"]}";

    Reading reading = ask(service());

    assertThat(reading)
        .isEqualTo(
            new Answered(
                new AccountsExposed(
                    DOMAIN.value(),
                    "hibp",
                    List.of(
                        new Exposed("Adobe", LocalDate.of(2013, 10, 4), 2, true),
                        new Exposed("Kopi", LocalDate.of(2026, 1, 2), 1, false)))));
    assertThat(asked).containsExactly("/api/v3/breacheddomain/" + DOMAIN + " " + TestAccounts.KEY);
    assertThat(decided).containsExactly("127.0.0.1 127.0.0.1 null");
  }

  @Test
  void askWhenNoneIsFoundThenNone() {
    status = 404;
    body = "";

    assertThat(ask(service()))
        .isEqualTo(new Answered(new AccountsExposed(DOMAIN.value(), "hibp", List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "401, BLOCKED, key, 24",
    "403, BLOCKED, verified, 24",
    "302, MALFORMED, 302, 0",
    "500, SERVER_FAILURE, 500, 0",
    "503, SERVER_FAILURE, 503, 0"
  })
  void askWhenRefusedThenUnknownWithTheReasonAndATime(
      int answered, UnknownReason reason, String told, int hours) {
    status = answered;
    body = "{\"tan\":[]}";
    headers = Map.of("Location", "http://127.0.0.1:1/");

    Silent silent = silent();

    assertThat(silent.reason()).isEqualTo(reason);
    assertThat(silent.detail()).contains(told);
    assertThat(silent.retryAt()).isAfterOrEqualTo(START.plus(Duration.ofHours(hours)));
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 2026-03-02T08:02:00Z",
    "0, 2026-03-02T08:00:01Z",
    "999999999, 2026-03-03T08:00:00Z",
    "'Mon, 2 Mar 2026 08:05:00 GMT', 2026-03-02T08:05:00Z",
    "'Mon, 2 Mar 2020 08:05:00 GMT', 2026-03-02T08:00:01Z",
    "soon, 2026-03-02T08:01:00Z"
  })
  void askWhenToldToWaitThenNobodyIsAskedUntilThen(String retryAfter, Instant until) {
    status = 429;
    headers = Map.of("Retry-After", retryAfter);
    AccountService service = service();

    ask(service);
    Reading waiting = ask(service);

    assertThat(waiting)
        .isEqualTo(new Silent(UnknownReason.RATE_LIMITED, "The service asked to wait.", until));
    assertThat(asked).hasSize(1);
    now = until;
    status = 404;
    assertThat(ask(service)).isInstanceOf(Answered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{\"tan\":{}}", "{\"tan\":[\"Adobe\"]"})
  void askWhenTheAnswerIsNoneThenMalformed(String text) {
    body = text;
    assertThat(silent().reason()).isEqualTo(UnknownReason.MALFORMED);
  }

  @Test
  void askWhenABreachIsNewerThanTheListThenUnknown() {
    body = "{\"tan\":[\"Adobe\",\"Newest\"]}";
    assertThat(silent().detail()).contains("newer");
  }

  @Test
  void askWhenThereIsNoKeyOrNoListThenNobodyIsAsked() {
    assertThat(ask(service(null, Optional.of(TestAccounts.BREACHES)))).isInstanceOf(Silent.class);
    assertThat(ask(service(TestAccounts.KEY, Optional.empty()))).isInstanceOf(Silent.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void askWhenTheAddressIsPrivateThenRefusedAndDecidedSo() {
    AccountService service =
        TestAccounts.at(
            location(),
            TestAccounts.KEY,
            Optional.of(TestAccounts.BREACHES),
            () -> now,
            "10.0.0.0/8");

    assertThat(ask(service)).isInstanceOf(Silent.class);
    assertThat(asked).isEmpty();
    assertThat(decided).singleElement().asString().contains("127.0.0.1 without encryption");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/",
        "https://k:e@a.example/",
        "https:///x",
        "https://a.example/?k"
      })
  void optionsWhenTheLocationIsNoneThenRefused(String location) {
    assertThatThrownBy(() -> new AccountOptions(URI.create(location), TestAccounts.KEY))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("location");
  }

  @Test
  void optionsWhenTheKeyIsNoneThenRefusedWithoutShowingIt() {
    String key = TestAccounts.KEY + "\r\nX: y";
    assertThatThrownBy(() -> new AccountOptions(null, key))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("canary");
    assertThat(new AccountOptions(null, TestAccounts.KEY).toString()).doesNotContain("canary");
  }
}
