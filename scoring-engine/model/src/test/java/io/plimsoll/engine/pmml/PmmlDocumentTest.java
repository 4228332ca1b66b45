package io.plimsoll.engine.pmml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.score.Factor;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PmmlDocumentTest {
  private static final byte[] BYTES = PmmlDocument.of(TestModels.MODEL);
  private static final AdditiveCard CARD = AdditiveCard.of(TestModels.VERSION);

  private final Document document;

  PmmlDocumentTest() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(BYTES));
  }

  private List<Element> elements(String name) {
    return in(document.getElementsByTagNameNS("http://www.dmg.org/PMML-4_4", name));
  }

  private static List<Element> in(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void ofWhenWrittenTwiceThenTheSameBytes() {
    assertThat(PmmlDocument.of(TestModels.MODEL)).isEqualTo(BYTES);
    assertThat(new String(BYTES, UTF_8)).doesNotContain("\r").endsWith("</PMML>\n");
  }

  @Test
  void ofWhenReadThenNamesTheModelItsDigestAndWhatIsNotOnTheCard() {
    assertThat(elements("Scorecard").getFirst().getAttribute("modelName"))
        .isEqualTo(TestModels.VERSION.id());
    assertThat(elements("Annotation"))
        .extracting(Element::getTextContent)
        .anySatisfy(text -> assertThat(text).contains(TestModels.MODEL.digest().toString()))
        .anySatisfy(text -> assertThat(text).contains("clusters", "caps", "0.0 to 1000.0"));
  }

  @Test
  void ofWhenReadThenEachFactorIsAFieldAndACharacteristicInOrder() {
    List<String> ids = TestModels.VERSION.factors().stream().map(Factor::id).toList();
    assertThat(elements("Characteristic"))
        .extracting(each -> each.getAttribute("reasonCode"))
        .isEqualTo(ids);
    assertThat(elements("DataField"))
        .extracting(each -> each.getAttribute("name"))
        .startsWith(ids.toArray(String[]::new))
        .endsWith("score");
    assertThat(elements("DataDictionary").getFirst().getAttribute("numberOfFields"))
        .isEqualTo(String.valueOf(ids.size() + 1));
  }

  @Test
  void ofWhenReadThenPointsAreThoseOfTheCardToTheLastBit() {
    List<Element> characteristics = elements("Characteristic");
    for (int j = 0; j < characteristics.size(); j++) {
      List<Element> attributes =
          in(characteristics.get(j).getElementsByTagNameNS("*", "Attribute"));
      assertThat(attributes).hasSize(CardState.values().length);
      for (CardState state : CardState.values()) {
        assertThat(number(attributes.get(state.ordinal()), "partialScore"))
            .isEqualTo(CARD.points(j, state));
      }
      assertThat(number(characteristics.get(j), "baselineScore")).isEqualTo(CARD.best(j));
    }
    assertThat(number(elements("Scorecard").getFirst(), "initialScore")).isEqualTo(500);
  }

  @Test
  void ofWhenAWeightDiffersThenAnotherDocument(@TempDir Path directory) {
    byte[] challenger = PmmlDocument.of(TestModels.loadChallenger(directory, "plimsoll-sme-1.1.0"));
    assertThat(challenger).isNotEqualTo(BYTES);
  }

  @Test
  void pointsWhenStatesAreComparedThenGoodIsBestAndUnknownBetween() {
    for (int j = 0; j < CARD.factors().size(); j++) {
      assertThat(CARD.points(j, CardState.GOOD)).isEqualTo(CARD.best(j));
      assertThat(CARD.points(j, CardState.PARTIAL))
          .isBetween(CARD.points(j, CardState.BAD), CARD.points(j, CardState.GOOD));
      assertThat(CARD.points(j, CardState.UNKNOWN))
          .isZero()
          .isBetween(CARD.points(j, CardState.BAD), CARD.points(j, CardState.GOOD));
    }
  }

  @Test
  void textWhenItHoldsMarkupThenItIsEscaped() {
    XmlPage page = new XmlPage();
    page.element("a", () -> page.text("b", "x < y & z"), "says", "\"<&>\"");
    assertThat(new String(page.bytes(), UTF_8))
        .contains("x &lt; y &amp; z")
        .contains("says=\"&quot;&lt;&amp;&gt;&quot;\"");
  }
}
