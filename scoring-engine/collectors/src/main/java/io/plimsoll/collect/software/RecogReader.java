package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads Recog's XML. Nothing outside the document is ever looked up. */
final class RecogReader {
  private static final String SUFFIX = ".xml";

  private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
  private final Map<String, List<Fingerprint>> byKind = new HashMap<>();

  RecogReader() {
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  Recog read(SortedMap<String, byte[]> files) {
    files.forEach((name, bytes) -> {
      if (name.endsWith(SUFFIX) || files.size() == 1) {
        read(name, bytes);
      }
    });
    if (byKind.isEmpty()) {
      throw new IllegalArgumentException("no file holds a fingerprint");
    }
    return new Recog(byKind);
  }

  private void read(String name, byte[] bytes) {
    try {
      XMLStreamReader reader = xml.createXMLStreamReader(new StringReader(text(bytes)));
      reader.nextTag();
      reader.require(XMLStreamConstants.START_ELEMENT, null, "fingerprints");
      String kind = attribute(reader, "matches", withoutFolder(name));
      byKind.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(fingerprints(reader));
    } catch (XMLStreamException | CharacterCodingException | IllegalArgumentException e) {
      throw new IllegalArgumentException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Decoded here, because the runtime's reader writes broken encodings to standard error. */
  private static String text(byte[] bytes) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Where a file does not say what its patterns match, its name does. */
  private static String withoutFolder(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
  }

  private static List<Fingerprint> fingerprints(XMLStreamReader reader) throws XMLStreamException {
    List<Fingerprint> fingerprints = new ArrayList<>();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals("fingerprint")) {
        fingerprints.add(fingerprint(reader));
      }
    }
    return fingerprints;
  }

  private static Fingerprint fingerprint(XMLStreamReader reader) throws XMLStreamException {
    Pattern pattern = pattern(attribute(reader, "pattern", ""), attribute(reader, "flags", ""));
    List<Fingerprint.Param> params = new ArrayList<>();
    while (!(reader.next() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals("fingerprint"))) {
      if (reader.isStartElement() && reader.getLocalName().equals("param")) {
        params.add(param(reader, pattern.groupCount()));
      }
    }
    return new Fingerprint(pattern, params);
  }

  private static Fingerprint.Param param(XMLStreamReader reader, int groups) {
    int group = Integer.parseInt(attribute(reader, "pos", "0"));
    if (group < 0 || group > groups) {
      throw new IllegalArgumentException("no group " + group + " in the pattern");
    }
    return new Fingerprint.Param(
        group, attribute(reader, "name", ""), attribute(reader, "value", ""));
  }

  private static Pattern pattern(String text, String flags) {
    int options = Pattern.MULTILINE;
    if (flags.contains("REG_ICASE")) {
      options |= Pattern.CASE_INSENSITIVE;
    }
    if (flags.contains("REG_DOT_NEWLINE") || flags.contains("REG_MULTILINE")) {
      options |= Pattern.DOTALL;
    }
    try {
      return Pattern.compile(text, options);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("a pattern cannot be read: " + e.getMessage(), e);
    }
  }

  private static String attribute(XMLStreamReader reader, String name, String otherwise) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }
}
