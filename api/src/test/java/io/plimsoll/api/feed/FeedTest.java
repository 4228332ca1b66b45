package io.plimsoll.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plimsoll.api.usecase.feed.FeedStatus;
import io.plimsoll.collect.feed.Edition;
import io.plimsoll.collect.feed.FeedDocument;
import io.plimsoll.collect.feed.FeedKind;
import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.engine.basics.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A publisher on loopback that answers as told, and the copies that are made of its answers. */
class FeedTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final int MOST_BYTES = 10_000;

  /** Lines with a last one that says end: whatever was cut lacks it. */
  private static final FeedKind<List<String>> LINES =
      new FeedKind<>("lines", MOST_BYTES, Duration.ofHours(1), FeedTest::read);

  @TempDir private Path directory;
  private final HttpServer publisher = publisher();
  private Answer answer = exchange -> send(exchange, 404, new byte[0]);
  private @Nullable String conditional;

  private interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private static Edition<List<String>> read(FeedDocument document) throws IOException {
    List<String> lines = document.text().lines().toList();
    if (!lines.getLast().equals("end")) {
      throw new IllegalArgumentException("the last line is missing");
    }
    return new Edition<>(lines, lines.size(), LocalDate.parse("2026-03-01"));
  }

  private HttpServer publisher() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            conditional = exchange.getRequestHeaders().getFirst("If-None-Match");
            answer.give(exchange);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    publisher.stop(0);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private void publishes(String text) {
    publishes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void publishes(byte[] document) {
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"" + document.length + "\"");
          send(exchange, 200, document);
        };
  }

  private String url() {
    return "http://127.0.0.1:" + publisher.getAddress().getPort() + "/list?key=secret";
  }

  private Feeds feeds(String location, String... networks) {
    return new Feeds(
        Map.of("lines", new FeedOptions(location, null, null)),
        new GuardedClient(
            new AddressPolicy(List.of(networks).stream().map(IpRange::parse).toList())),
        directory.resolve("feeds"),
        JsonMapper.builder().build(),
        () -> START);
  }

  private Feed<List<String>> opened() {
    return feeds(url(), "127.0.0.0/8").open(LINES);
  }

  private static Feed<List<String>> refreshed(Feed<List<String>> feed, int hours) {
    feed.refreshIfDue(START.plus(Duration.ofHours(hours)));
    return feed;
  }

  private static List<String> content(Feed<List<String>> feed) {
    return feed.contentOr(List.of());
  }

  @Test
  void refreshWhenPublishedThenInUseAndShownWithoutItsKey() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    assertThat(content(feed)).containsExactly("a", "end");
    FeedStatus status = feed.status();
    assertThat(status.state(START)).isEqualTo(FeedStatus.State.CURRENT);
    assertThat(status.location()).endsWith("/list");
    assertThat(status.copy()).isNotNull();
    assertThat(status.copy().date()).isEqualTo("2026-03-01");
  }

  @Test
  void refreshWhenNotDueThenNobodyIsAsked() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    assertThat(feed.refreshIfDue(START.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(feed.refreshIfDue(START.plus(Duration.ofMinutes(60)))).isTrue();
  }

  @Test
  void refreshWhenCutShortThenTheLastGoodCopyStays() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write("b\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("the publisher hangs up");
        };
    refreshed(feed, 1);
    assertThat(content(feed)).containsExactly("a", "end");
    assertThat(feed.status().error()).isNotNull();
    assertThat(feed.status().state(START.plus(Duration.ofHours(3))))
        .isEqualTo(FeedStatus.State.STALE);
  }

  @Test
  void currentWhenLongNotConfirmedThenTheListTellsNothing() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    assertThat(feed.current(START.plus(Duration.ofHours(2)))).isPresent();
    assertThat(feed.current(START.plus(Duration.ofHours(2)).plusSeconds(1))).isEmpty();
    assertThat(feed.edition()).as("the last good copy is kept").isPresent();
  }

  @Test
  void refreshWhenUnreadableThenTheLastGoodCopyStaysEvenAfterARestart() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    publishes("<html>Sign in</html>");
    refreshed(feed, 1);
    assertThat(feed.status().error()).isEqualTo("the last line is missing");
    assertThat(content(opened())).containsExactly("a", "end");
  }

  @Test
  void refreshWhenItFailedThenTriedAgainSoon() {
    Feed<List<String>> feed = refreshed(opened(), 0);
    assertThat(feed.status().state(START)).isEqualTo(FeedStatus.State.ABSENT);
    assertThat(feed.refreshIfDue(START.plus(Duration.ofMinutes(14)))).isFalse();
    publishes("a\nend");
    assertThat(feed.refreshIfDue(START.plus(Duration.ofMinutes(15)))).isTrue();
    assertThat(feed.status().error()).isNull();
  }

  @Test
  void refreshWhenUnchangedThenConfirmedWithoutReadingAgain() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    answer = exchange -> send(exchange, 304, new byte[0]);
    refreshed(feed, 5);
    assertThat(conditional).isEqualTo("\"5\"");
    assertThat(content(feed)).containsExactly("a", "end");
    FeedStatus.Copy copy = feed.status().copy();
    assertThat(copy).isNotNull();
    assertThat(copy.fetchedAt()).isEqualTo(START);
    assertThat(copy.confirmedAt()).isEqualTo(START.plus(Duration.ofHours(5)));
  }

  @Test
  void refreshWhenNothingIsKeptAnd304IsAnsweredThenAnError() {
    answer = exchange -> send(exchange, 304, new byte[0]);
    assertThat(refreshed(opened(), 0).status().error()).contains("304");
  }

  @Test
  void refreshWhenMoreThanHalfIsGoneThenRefused() {
    publishes("a\nb\nc\nd\nend");
    Feed<List<String>> feed = refreshed(opened(), 0);
    publishes("a\nend");
    refreshed(feed, 1);
    assertThat(content(feed)).hasSize(5);
    assertThat(feed.status().error()).contains("lists 2 entries");
  }

  @Test
  void refreshWhenLongerThanTakenThenRefused() {
    publishes("x".repeat(MOST_BYTES) + "\nend");
    assertThat(refreshed(opened(), 0).status().error()).contains("longer than");
  }

  @Test
  void refreshWhenLengthIsNotToldAndThereIsNoEndThenRefused() {
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 3; i++) {
            exchange.getResponseBody().write(new byte[MOST_BYTES]);
          }
        };
    assertThat(refreshed(opened(), 0).status().error()).contains("longer than");
  }

  @Test
  void refreshWhenPackedThenUnpacked() throws IOException {
    publishes(gzip("a\nend".getBytes(StandardCharsets.UTF_8)));
    assertThat(content(refreshed(opened(), 0))).containsExactly("a", "end");
  }

  @Test
  void refreshWhenItUnpacksToTooMuchThenRefused() throws IOException {
    publishes(gzip(new byte[50 * MOST_BYTES]));
    assertThat(refreshed(opened(), 0).status().error()).contains("unpacks to more than");
  }

  @Test
  void refreshWhenAnArchiveUnpacksToTooMuchThenRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 20; i++) {
        zip.putNextEntry(new ZipEntry("../" + i));
        zip.write(new byte[MOST_BYTES / 10]);
      }
    }
    publishes(out.toByteArray());
    assertThat(refreshed(opened(), 0).status().error()).contains("unpacks to more than");
  }

  @Test
  void refreshWhenRedirectedThenNotFollowed() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
          send(exchange, 302, new byte[0]);
        };
    assertThat(refreshed(opened(), 0).status().error()).contains("redirects are not followed");
  }

  @Test
  void refreshWhenTheAddressIsNotAdmittedThenNothingIsSent() {
    publishes("a\nend");
    Feed<List<String>> feed = refreshed(feeds(url()).open(LINES), 0);
    assertThat(feed.edition()).isEmpty();
    assertThat(feed.status().error()).contains("may not be connected to");
    assertThat(conditional).isNull();
  }

  @Test
  void fetchWhenTheAnswerDripsThenGivenUpInTime() {
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          exchange.getRequestBody().readAllBytes();
          Object never = new Object();
          synchronized (never) {
            try {
              never.wait(5_000);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    RemoteSource hasty =
        new RemoteSource(
            java.net.URI.create(url()),
            Map.of(),
            new GuardedClient(new AddressPolicy(List.of(IpRange.parse("127.0.0.0/8")))),
            Duration.ofMillis(200));
    long began = System.nanoTime();
    assertThatThrownBy(() -> hasty.fetch(null, LINES.size())).isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void openWhenTheKeptCopyWasChangedThenNotUsed() throws IOException {
    publishes("a\nend");
    FeedStatus.Copy copy = refreshed(opened(), 0).status().copy();
    assertThat(copy).isNotNull();
    Files.writeString(directory.resolve("feeds/lines").resolve(copy.digest()), "b\nend");
    Feed<List<String>> again = opened();
    assertThat(again.edition()).isEmpty();
    assertThat(again.status().error()).contains("changed on disk");
  }

  @Test
  void openWhenAFileThenReadAtOnceAndFollowed() throws IOException {
    Path file = directory.resolve("list.txt");
    Files.writeString(file, "a\nend");
    Feed<List<String>> feed = feeds(file.toString()).open(LINES);
    assertThat(content(feed)).containsExactly("a", "end");
    Files.writeString(file, "b\nend");
    assertThat(content(refreshed(feed, 1))).containsExactly("b", "end");
    Files.delete(file);
    assertThat(content(refreshed(feed, 2))).containsExactly("b", "end");
    assertThat(feed.status().error()).contains("no such file");
  }

  @Test
  void openWhenADirectoryThenItsFilesAreTheDocument() throws IOException {
    Path files = Files.createDirectory(directory.resolve("files"));
    Files.writeString(files.resolve("b.xml"), "b");
    Files.writeString(files.resolve("a.xml"), "a");
    FeedKind<List<String>> names =
        new FeedKind<>(
            "lines",
            MOST_BYTES,
            Duration.ofHours(1),
            document ->
                new Edition<>(
                    List.copyOf(document.files().keySet()), document.files().size(), null));
    assertThat(feeds(files.toString()).open(names).contentOr(List.of()))
        .containsExactly("a.xml", "b.xml");
  }

  @Test
  void openWhenNotConfiguredThenNothingIsLookedFor() {
    Feed<List<String>> feed = feeds("").open(LINES);
    assertThat(feed.refreshIfDue(START)).isFalse();
    assertThat(feed.status().state(START)).isEqualTo(FeedStatus.State.NOT_CONFIGURED);
  }

  @Test
  void openWhenTheLocationHoldsCredentialsThenRefusedByName() {
    assertThatThrownBy(() -> feeds("https://user:pass@feeds.example/").open(LINES))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("plimsoll.feeds.lines.location");
  }

  @Test
  void refuseUnknownWhenAFeedIsMisspeltThenNamed() {
    Feeds feeds =
        new Feeds(
            Map.of("lnes", FeedOptions.NONE),
            new GuardedClient(new AddressPolicy(List.of())),
            directory,
            JsonMapper.builder().build(),
            () -> START);
    assertThatThrownBy(feeds::refuseUnknown).hasMessageContaining("plimsoll.feeds.lnes");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
