package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.onboarding.ImportText.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** The rows of an import, read one at a time. */
final class ImportRows {
  private final ImportText text;
  private final RowParser parser;

  /** Makes a row of a line's text. */
  @FunctionalInterface
  interface RowParser {
    ImportRow parse(long line, String text);
  }

  private ImportRows(ImportText text, RowParser parser) {
    this.text = text;
    this.parser = parser;
  }

  /**
   * @throws io.plimsoll.tenant.InvalidInputException when a CSV header names unknown columns or
   *     misses needed ones: no line can be understood then
   */
  static ImportRows open(InputStream in, ImportFormat format) throws IOException {
    ImportText text = new ImportText(in);
    return switch (format) {
      case NDJSON -> new ImportRows(text, new NdjsonParser());
      case CSV -> new ImportRows(text, CsvParser.withHeader(text.next()));
    };
  }

  Optional<ImportRow> next() throws IOException {
    return text.next().map(this::row);
  }

  private ImportRow row(Line line) {
    return line.text() == null
        ? ImportRow.Unreadable.of(
            line.number(), "", "LINE_UNREADABLE", Objects.requireNonNull(line.problem()))
        : parser.parse(line.number(), line.text());
  }
}
