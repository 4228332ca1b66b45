package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecogTest {
  private static final int ALL = 7_525;

  /** Every example of the published database, with every value it promises. */
  @Test
  void matchWhenAPublishedExampleThenTellsWhatItPromises() throws Exception {
    RecogExamples examples = RecogExamples.of(published());
    assertThat(examples.tried()).isEqualTo(ALL);
    assertThat(examples.divergences()).isEmpty();
  }

  @Test
  void divergencesWhenAnExampleIsNotMetThenItIsToldWithItsCause() {
    String document =
        """
        <fingerprints matches='t'><fingerprint pattern='^Acme (\\S+)$'>
        <example service.version='2'>Acme 1</example><example>Emca</example>
        <example service.version='3'>Acme 3</example>
        <param pos='1' name='service.version'/></fingerprint></fingerprints>
        """;
    RecogExamples examples =
        RecogExamples.of(new TreeMap<>(Map.of("a.xml", document.getBytes(UTF_8))));
    assertThat(examples.tried()).isEqualTo(3);
    assertThat(examples.divergences())
        .extracting(RecogExamples.Divergence::cause, RecogExamples.Divergence::text)
        .containsExactly(
            tuple(RecogExamples.Cause.OTHER_VALUE, "Acme 1"),
            tuple(RecogExamples.Cause.NOT_FOUND, "Emca"));
  }

  private static SortedMap<String, byte[]> published() throws IOException {
    Path folder = Path.of(System.getProperty("plimsoll.shared", "absent")).resolve("recog/xml");
    assumeTrue(Files.isDirectory(folder), "third-party data is absent: recog/xml");
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(path -> path.toString().endsWith(".xml")).toList()) {
        files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
      }
    }
    return files;
  }

  @Test
  void recogniseWhenSeveralMatchThenTheFirstSpeaks() {
    Recog recog =
        recog(
            """
            <fingerprint pattern="^Acme (\\S+)$"><param pos="1" name="service.version"/>
            <param pos="0" name="service.cpe23" value="cpe:/a:acme:server:{service.version}"/>
            </fingerprint>
            <fingerprint pattern="Acme"><param pos="0" name="service.product" value="x"/></fingerprint>
            """);
    assertThat(recog.recognise("t", "Acme 2.1!"))
        .contains(Map.of("service.version", "2.1!", "service.cpe23", "cpe:/a:acme:server:2.1%21"));
    assertThat(recog.recognise("t", "An Acme")).contains(Map.of("service.product", "x"));
    assertThat(recog.recognise("t", "nothing")).isEmpty();
    assertThat(recog.recognise("other", "Acme 2.1")).isEmpty();
  }

  /** A pattern that takes a backtracking engine longer than the universe has. */
  @Test
  @Timeout(20)
  void recogniseWhenABannerIsBuiltToBlowUpThenTimeIsLinear() {
    Recog recog = recog("<fingerprint pattern=\"^(a+)+$\"/>");
    assertThat(recog.recognise("t", "a".repeat(4_000) + "!")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not xml",
        "<other/>",
        "<fingerprints matches='t'><fingerprint pattern='('/></fingerprints>",
        "<fingerprints matches='t'><fingerprint pattern='a(?=b)'/></fingerprints>",
        "<fingerprints matches='t'><fingerprint pattern='a'><param pos='1' name='x'/>"
            + "</fingerprint></fingerprints>",
        "<fingerprints matches='t'><fingerprint pattern='a'>",
        "<!DOCTYPE fingerprints [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
            + "<fingerprints matches='&e;'/>",
      })
  void readWhenADocumentIsUnusableThenRefused(String document) {
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of("a.xml", document.getBytes(UTF_8)));
    assertThatThrownBy(() -> Recog.read(files))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.xml");
  }

  private static Recog recog(String fingerprints) {
    String document = "<fingerprints matches='t'>" + fingerprints + "</fingerprints>";
    return Recog.read(new TreeMap<>(Map.of("a.xml", document.getBytes(UTF_8))));
  }
}
