package io.plimsoll.collect.incident;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.breach.published.PublishedIncident;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An incident feed of rows, read by a mapping. One row that cannot be read refuses the whole. */
public final class IncidentRows {
  private final IncidentMapping mapping;

  public IncidentRows(IncidentMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * @throws IllegalArgumentException naming the row and what is wrong with it
   */
  public List<PublishedIncident> read(String text) {
    List<Map<String, String>> rows =
        switch (mapping.format()) {
          case CSV -> Rows.csv(text, columns());
          case NDJSON -> Rows.ndjson(text);
        };
    List<PublishedIncident> incidents = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      incidents.add(incident(i + 1, rows.get(i)));
    }
    return incidents;
  }

  private List<String> columns() {
    return Stream.of(
            mapping.id(),
            mapping.organisation(),
            mapping.domains(),
            mapping.occurredOn(),
            mapping.records(),
            mapping.dataClasses(),
            mapping.reference())
        .filter(column -> column != null)
        .toList();
  }

  private PublishedIncident incident(int place, Map<String, String> row) {
    try {
      return incident(row);
    } catch (InvalidValueException | DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("row " + place + ": " + e.getMessage(), e);
    }
  }

  private PublishedIncident incident(Map<String, String> row) {
    return new PublishedIncident(
        id(row),
        needed(row, mapping.organisation()),
        domains(told(row, mapping.domains())),
        mapping.day(needed(row, mapping.occurredOn())),
        count(told(row, mapping.records())),
        list(told(row, mapping.dataClasses()), ";"),
        true,
        told(row, mapping.reference()));
  }

  private String id(Map<String, String> row) {
    String column = mapping.id();
    return column == null
        ? Digest.of(row.toString().getBytes(StandardCharsets.UTF_8)).value()
        : needed(row, column);
  }

  private static String needed(Map<String, String> row, String column) {
    String value = told(row, column);
    if (value == null) {
      throw new InvalidValueException(column, "is missing");
    }
    return value;
  }

  private static @Nullable String told(Map<String, String> row, @Nullable String column) {
    String value = column == null ? null : row.get(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static List<String> domains(@Nullable String written) {
    return list(written, "[;,\\s]+").stream()
        .map(each -> DomainName.parse(each).value())
        .distinct()
        .toList();
  }

  private static List<String> list(@Nullable String written, String between) {
    return written == null
        ? List.of()
        : Arrays.stream(written.split(between))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
  }

  /** With or without separators of thousands. */
  private static @Nullable Long count(@Nullable String written) {
    return written == null ? null : Long.valueOf(written.replaceAll("[,_ ]", ""));
  }
}
