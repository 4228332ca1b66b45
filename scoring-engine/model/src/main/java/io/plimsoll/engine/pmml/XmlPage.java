package io.plimsoll.engine.pmml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML in UTF-8, the same bytes on every machine: attributes stand as given. */
final class XmlPage {
  private static final String INDENT = "  ";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
  private final XMLStreamWriter out;
  private int depth;

  XmlPage() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
      out.writeStartDocument(UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /**
   * An element with others inside.
   *
   * @param attributes names and values by turns
   * @param content writes what is inside
   */
  void element(String name, Runnable content, String... attributes) {
    try {
      line();
      out.writeStartElement(name);
      write(attributes);
      depth++;
      content.run();
      depth--;
      line();
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element with nothing inside. */
  void element(String name, String... attributes) {
    try {
      line();
      out.writeEmptyElement(name);
      write(attributes);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element that holds text. */
  void text(String name, String text) {
    try {
      line();
      out.writeStartElement(name);
      out.writeCharacters(text);
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  byte[] bytes() {
    try {
      out.writeEndDocument();
      out.writeCharacters("\n");
      out.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + INDENT.repeat(depth));
  }

  /** What is written goes to memory. */
  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("cannot write XML to memory", e);
  }
}
