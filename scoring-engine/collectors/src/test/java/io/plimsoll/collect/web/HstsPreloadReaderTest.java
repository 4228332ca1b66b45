package io.plimsoll.collect.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHop;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HstsPreloadReaderTest {
  private static final String CHROMIUM =
      """
      // Copyright line.
      // {"entries": "this is a comment"}
      {
        "pinsets": [{"name": "test", "static_spki_hashes": ["Test"]}],
        // A section.
        "entries": [
          {"name": "bank", "policy": "public-suffix", "mode": "force-https", "include_subdomains": true},
          {"name": "Alone.example", "policy": "custom", "mode": "force-https"},
          {"name": "pinned.example", "policy": "custom", "include_subdomains": true, "pins": "test"},
          // Within.
          {"name": "sub.alone.example", "policy": "bulk-1-year", "mode": "force-https", "include_subdomains": true}
        ]
      }
      """;
  private static final String PLAIN =
      """
      # name, whether subdomains are covered
      bank, 1
      alone.example
      sub.alone.example , 1
      other.example, 0
      """;

  private static Edition<HstsPreloads> read(String text) throws IOException {
    return HstsPreloadReader.KIND.read(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "bank,bank",
    "merlion.bank,bank",
    "www.merlion.bank,bank",
    "embank,",
    "alone.example,alone.example",
    "www.alone.example,",
    "sub.alone.example,sub.alone.example",
    "a.sub.alone.example,sub.alone.example",
    "pinned.example,",
    "example,"
  })
  void ofWhenAHostIsAskedThenTheEntryThatCoversIt(String host, String entry) throws IOException {
    for (String text : List.of(CHROMIUM, PLAIN)) {
      assertThat(read(text).content().of(host).map(HstsPreloaded::entry).orElse(null))
          .isEqualTo(entry);
    }
  }

  @Test
  void readWhenWholeThenCountsTheHostsOfHttpsOnly() throws IOException {
    assertThat(read(CHROMIUM).entries()).isEqualTo(3);
    assertThat(read(PLAIN).entries()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "{}",
        "{\"entries\": []}",
        "{\"entries\": [{\"name\": \"a b\", \"mode\": \"force-https\"}]}",
        "{\"entries\": [{\"mode\": \"force-https\"}]}",
        "{\"entries\": [{\"name\": \"a.example\", \"mode\": \"force-https\"}",
        "<html><body>Not found</body></html>",
        "a.example, yes",
        "a..example",
        "-a.example"
      })
  void readWhenItIsNoSuchListThenRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void applyWhenAPageLedThroughHostsThenTheCoveredOnesAreTold() throws IOException {
    HstsPreloads list = read(CHROMIUM).content();
    List<HttpHop> hops =
        List.of(
            hop("http://merlion.bank/"), hop("https://merlion.bank/"), hop("https://x.example/"));
    Observation page =
        new Observation(
            Probes.HTTP,
            "http://merlion.bank/",
            Instant.EPOCH,
            "here",
            new Answered(new HttpExchange(hops, "", false, null)));
    assertThat(new PreloadDeduction(() -> list).apply(page))
        .containsExactly(
            new Observation(
                Probes.HSTS_PRELOADED,
                "merlion.bank",
                Instant.EPOCH,
                "here",
                new Answered(new HstsPreloaded("merlion.bank", "bank", true))));
    assertThat(new PreloadDeduction(HstsPreloads::none).apply(page)).isEmpty();
  }

  private static HttpHop hop(String url) {
    return new HttpHop(url, "192.0.2.1", 200, List.of(), Status.TRUSTED);
  }
}
