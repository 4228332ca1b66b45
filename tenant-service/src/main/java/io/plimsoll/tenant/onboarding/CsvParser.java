package io.plimsoll.tenant.onboarding;

import io.plimsoll.tenant.Codes;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.onboarding.ApplicantForm.RevenueForm;
import io.plimsoll.tenant.onboarding.ApplicantForm.SsicForm;
import io.plimsoll.tenant.onboarding.ImportText.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV line as a form, by the columns that the header names. */
final class CsvParser implements ImportRows.RowParser {
  private static final String RECORDS = "records.";
  private static final Set<String> NEEDED = Set.of("name", "uen", "ssicScheme", "ssicCode");
  private static final Set<String> OPTIONAL =
      Set.of("revenueAmount", "revenueCurrency", "revenueFiscalYear", "employees", "domains");

  private final List<String> columns;

  private CsvParser(List<String> columns) {
    this.columns = columns;
  }

  static CsvParser withHeader(Optional<Line> header) {
    String text = header.map(Line::text).orElse(null);
    if (text == null) {
      throw badHeader("must begin with a header row in UTF-8");
    }
    List<String> columns = cells(text).stream().map(String::strip).toList();
    checkColumns(columns);
    return new CsvParser(columns);
  }

  private static void checkColumns(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!isKnown(column)) {
        throw badHeader("has a column that is not known: '" + column + "'");
      }
      if (!seen.add(column)) {
        throw badHeader("names the column " + column + " twice");
      }
    }
    if (!seen.containsAll(NEEDED)) {
      throw badHeader("must name the columns name, uen, ssicScheme and ssicCode");
    }
  }

  private static boolean isKnown(String column) {
    return NEEDED.contains(column)
        || OPTIONAL.contains(column)
        || column.startsWith(RECORDS)
            && Codes.of(DataCategory.class, column.substring(RECORDS.length())).isPresent();
  }

  private static InvalidInputException badHeader(String message) {
    return new InvalidInputException("/header", "CSV_HEADER", message);
  }

  @Override
  public ImportRow parse(long line, String text) {
    try {
      return new ImportRow.Form(line, form(named(cells(text))));
    } catch (InvalidInputException e) {
      return new ImportRow.Unreadable(line, e.errors());
    }
  }

  private static List<String> cells(String text) {
    try (CSVParser parser = CSVParser.parse(text.stripTrailing(), CSVFormat.RFC4180)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.getFirst().toList() : List.of();
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          "", "MALFORMED", "is not a CSV line: a quoted field must end on the line it begins");
    }
  }

  private Map<String, String> named(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new InvalidInputException(
          "",
          "MALFORMED",
          "has " + cells.size() + " fields where the header names " + columns.size());
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!cells.get(i).isBlank()) {
        named.put(columns.get(i), cells.get(i).strip());
      }
    }
    return named;
  }

  private static ApplicantForm form(Map<String, String> row) {
    FieldErrors errors = new FieldErrors();
    SsicForm ssic = new SsicForm(row.get("ssicScheme"), row.get("ssicCode"));
    RevenueForm revenue = revenue(row, errors);
    Long employees = number(row.get("employees"), "/employees", errors);
    Map<String, Long> records = records(row, errors);
    errors.refuse();
    return new ApplicantForm(
        row.get("name"),
        row.get("uen"),
        ssic,
        revenue,
        employees,
        records,
        domains(row.get("domains")),
        null);
  }

  private static @Nullable RevenueForm revenue(Map<String, String> row, FieldErrors errors) {
    Long amount = number(row.get("revenueAmount"), "/revenue/amount", errors);
    Long year = number(row.get("revenueFiscalYear"), "/revenue/fiscalYear", errors);
    String currency = row.get("revenueCurrency");
    return amount == null && currency == null && year == null
        ? null
        : new RevenueForm(amount, currency, year);
  }

  private static Map<String, Long> records(Map<String, String> row, FieldErrors errors) {
    Map<String, Long> records = new LinkedHashMap<>();
    row.forEach((column, cell) -> {
      if (column.startsWith(RECORDS)) {
        String category = column.substring(RECORDS.length());
        Long count = number(cell, "/recordsHeld/" + category, errors);
        if (count != null) {
          records.put(category, count);
        }
      }
    });
    return records;
  }

  private static List<String> domains(@Nullable String cell) {
    return cell == null ? List.of() : List.of(cell.split("\\s+"));
  }

  private static @Nullable Long number(@Nullable String cell, String pointer, FieldErrors errors) {
    if (cell == null) {
      return null;
    }
    if (!cell.matches("-?[0-9]{1,18}")) {
      errors.add(pointer, "NOT_AN_INTEGER", "must be a whole number without separators");
      return null;
    }
    return Long.valueOf(cell);
  }
}
