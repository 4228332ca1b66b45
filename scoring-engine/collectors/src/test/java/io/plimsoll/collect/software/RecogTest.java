package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class RecogTest {
  private static final int ALL = 7_525;

  /** Every example of the published database, with every value it promises. */
  @Test
  void matchWhenAPublishedExampleThenTellsWhatItPromises() throws Exception {
    List<String> differing = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, byte[]> file : published().entrySet()) {
      Element root = root(file.getValue());
      String kind = root.hasAttribute("matches") ? root.getAttribute("matches") : stem(file);
      SortedMap<String, byte[]> alone = new TreeMap<>(Map.of(file.getKey(), file.getValue()));
      List<Fingerprint> fingerprints = Recog.read(alone).fingerprints(kind);
      List<Element> elements = children(root, "fingerprint");
      assertThat(fingerprints).as(file.getKey()).hasSameSizeAs(elements);
      for (int i = 0; i < elements.size(); i++) {
        for (Element example : children(elements.get(i), "example")) {
          tried++;
          differing.addAll(differing(fingerprints.get(i), example));
        }
      }
    }
    assertThat(tried).isEqualTo(ALL);
    assertThat(differing).isEmpty();
  }

  private static List<String> differing(Fingerprint fingerprint, Element example) {
    String text = text(example);
    Map<String, String> told = fingerprint.match(text).orElse(null);
    if (told == null) {
      return List.of("not found in: " + text);
    }
    NamedNodeMap promised = example.getAttributes();
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < promised.getLength(); i++) {
      Node each = promised.item(i);
      boolean own = each.getNodeName().startsWith("_");
      if (!own && !each.getNodeValue().equals(told.getOrDefault(each.getNodeName(), ""))) {
        differing.add(text + ": " + each + " but " + told.get(each.getNodeName()));
      }
    }
    return differing;
  }

  private static String text(Element example) {
    return example.getAttribute("_encoding").equals("base64")
        ? new String(Base64.getMimeDecoder().decode(example.getTextContent().strip()), ISO_8859_1)
        : example.getTextContent();
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

  private static String stem(Map.Entry<String, byte[]> file) {
    return file.getKey().replace(".xml", "");
  }

  private static Element root(byte[] bytes) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new java.io.ByteArrayInputStream(bytes))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> children = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      children.add((Element) nodes.item(i));
    }
    return children;
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
