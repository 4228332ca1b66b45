package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The examples that the Recog database gives for its fingerprints, held against our reading of
 * them: each says a text and what must be told of it.
 */
public final class RecogExamples {
  private static final String SUFFIX = ".xml";

  private final List<Divergence> divergences = new ArrayList<>();
  private int tried;

  private RecogExamples() {}

  /** In what way an example was not met. */
  public enum Cause {
    /** The pattern is not found in the text. */
    NOT_FOUND,
    /** A value is another than the one promised, or none. */
    OTHER_VALUE
  }

  /**
   * An example that was not met.
   *
   * @param file the document it stands in
   * @param text of the example
   * @param detail what was promised and what was told; empty when nothing was found
   */
  public record Divergence(String file, Cause cause, String text, String detail) {}

  /**
   * Tries every example.
   *
   * @param files the database's documents by name
   * @throws IllegalArgumentException when one cannot be read
   */
  public static RecogExamples of(SortedMap<String, byte[]> files) {
    RecogExamples examples = new RecogExamples();
    files.forEach(examples::tryAll);
    return examples;
  }

  /** How many examples there are. */
  public int tried() {
    return tried;
  }

  /** Those that were not met, at most one for each value that was promised. */
  public List<Divergence> divergences() {
    return List.copyOf(divergences);
  }

  private void tryAll(String file, byte[] bytes) {
    Element root = root(file, bytes);
    List<Fingerprint> fingerprints =
        Recog.read(new TreeMap<>(Map.of(file, bytes))).fingerprints(kind(root, file));
    List<Element> elements = children(root, "fingerprint");
    if (fingerprints.size() != elements.size()) {
      throw new IllegalArgumentException(file + " has fingerprints that were not read");
    }
    for (int i = 0; i < elements.size(); i++) {
      for (Element example : children(elements.get(i), "example")) {
        tried++;
        compare(file, fingerprints.get(i), example);
      }
    }
  }

  private static String kind(Element root, String file) {
    return root.hasAttribute("matches")
        ? root.getAttribute("matches")
        : file.substring(0, file.length() - SUFFIX.length());
  }

  private void compare(String file, Fingerprint fingerprint, Element example) {
    String text = text(example);
    Optional<Map<String, String>> told = fingerprint.match(text);
    if (told.isEmpty()) {
      divergences.add(new Divergence(file, Cause.NOT_FOUND, text, ""));
      return;
    }
    for (int i = 0; i < example.getAttributes().getLength(); i++) {
      compare(file, text, example.getAttributes().item(i), told.get());
    }
  }

  /** Attributes with an underscore tell of the example itself. */
  private void compare(String file, String text, Node promised, Map<String, String> told) {
    String value = told.getOrDefault(promised.getNodeName(), "");
    if (!promised.getNodeName().startsWith("_") && !promised.getNodeValue().equals(value)) {
      divergences.add(new Divergence(file, Cause.OTHER_VALUE, text, promised + " but " + value));
    }
  }

  private static String text(Element example) {
    return example.getAttribute("_encoding").equals("base64")
        ? new String(Base64.getMimeDecoder().decode(example.getTextContent().strip()), ISO_8859_1)
        : example.getTextContent();
  }

  private static Element root(String file, byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> children = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      children.add((Element) nodes.item(i));
    }
    return children;
  }
}
