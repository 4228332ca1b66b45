package io.plimsoll.engine.exposure.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CspSourcesTest {
  /** As many as fit into a page. */
  private static final int MANY = 80_000;

  @Test
  void shortestWhenSomeBeginAlikeThenTheShorterInTheirOrder() {
    assertThat(CspSources.shortest(List.of("b", "https://a.b", "https:", "ab", "a", "b")))
        .containsExactly("b", "https:", "a");
  }

  @Test
  void bothWhenFoldersAndFilesThenTheNarrower() {
    assertThat(
            CspSources.both(
                Set.of("a.b/", "c.d/x", "e.f/g/", "h.i"), Set.of("a.b/x", "a.b/", "e.f/", "h.i/")))
        .containsExactlyInAnyOrder("a.b/x", "e.f/g/");
    assertThat(CspSources.both(Set.of("a/", "a/b/", "a0"), Set.of("a/b/c", "a/c"))).hasSize(2);
    assertThat(CspSources.both(Set.of("a/"), Set.of("b/a/"))).isEmpty();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void parseWhenAPageNamesVeryManyThenReadAllTheSame() {
    String folders = "img-src " + many("/");
    String files = "img-src " + many("/a");
    assertThat(
            ContentSecurityPolicy.parse(List.of(), List.of(folders, files))
                .directive("img-src")
                .orElseThrow())
        .hasSize(MANY);
  }

  private static String many(String end) {
    return IntStream.range(MANY, 2 * MANY)
        .mapToObj(i -> Integer.toString(i, 36) + end)
        .collect(Collectors.joining(" "));
  }
}
