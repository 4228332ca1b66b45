package io.plimsoll.collect.incident;

import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.engine.loader.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of text by the names of their columns. */
final class Rows {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private Rows() {}

  /**
   * @param wanted columns that the header has to name
   * @throws IllegalArgumentException naming what is wrong
   */
  static List<Map<String, String>> csv(String text, List<String> wanted) {
    try (CSVParser parser = CSVParser.parse(withoutMark(text), CSV)) {
      List<String> missing =
          wanted.stream().filter(column -> !parser.getHeaderNames().contains(column)).toList();
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "the header does not name " + String.join(", ", missing));
      }
      return parser.stream().map(Rows::row).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("the document is not CSV: " + e.getMessage(), e);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Map<String, String> row(CSVRecord row) {
    if (!row.isConsistent()) {
      throw new IllegalArgumentException(
          "row " + row.getRecordNumber() + ": has not as many fields as the header");
    }
    return row.toMap();
  }

  /**
   * @throws IllegalArgumentException naming the line that is not an object
   */
  static List<Map<String, String>> ndjson(String text) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> lines = withoutMark(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(i + 1, lines.get(i)));
      }
    }
    return rows;
  }

  private static Map<String, String> row(int line, String text) {
    if (!(json(line, text) instanceof Map<?, ?> members)) {
      throw new IllegalArgumentException("line " + line + ": is not a JSON object");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    members.forEach((name, value) -> fields.put(String.valueOf(name), text(value)));
    return fields;
  }

  private static @Nullable Object json(int line, String text) {
    try {
      return JsonReader.read(text);
    } catch (DocumentException e) {
      throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> items -> items.stream().map(Rows::text).collect(Collectors.joining(";"));
      case Map<?, ?> _ -> "";
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }
}
