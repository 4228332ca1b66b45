package io.plimsoll.collect.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.incident.IncidentMapping.Format;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.breach.published.PublishedIncident;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRowsTest {
  private static final IncidentMapping CSV =
      new IncidentMapping(
          Format.CSV, "No", "Victim", "Sites", "Date", "People", "Lost", "Link", "dd/MM/uuuu");
  private static final IncidentMapping NDJSON =
      new IncidentMapping(
          Format.NDJSON, null, "victim", "sites", "date", "people", null, null, null);

  private static final String TABLE =
      """
      No,Victim,Sites,Date,People,Lost,Link,Remark
      7,"Kopi, Teh & Co Pte Ltd",kopi.com.sg; WWW.KOPI.SG,03/02/2025,"12,000",names;addresses,https://example.sg/7,x
      8,Harbourlight,,04/02/2025,,,,
      """;

  private static List<PublishedIncident> read(IncidentMapping mapping, String text) {
    return new IncidentRows(mapping).read(text);
  }

  @Test
  void readWhenATableIsMappedThenItsRows() {
    List<PublishedIncident> rows = read(CSV, TABLE);

    assertThat(rows).hasSize(2);
    PublishedIncident first = rows.getFirst();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.organisation()).isEqualTo("Kopi, Teh & Co Pte Ltd");
    assertThat(first.domains()).containsExactly("kopi.com.sg", "www.kopi.sg");
    assertThat(first.occurredOn()).isEqualTo(LocalDate.of(2025, 2, 3));
    assertThat(first.records()).isEqualTo(12_000);
    assertThat(first.dataClasses()).containsExactly("names", "addresses");
    assertThat(first.reference()).isEqualTo("https://example.sg/7");
    assertThat(rows.getLast().domains()).isEmpty();
    assertThat(rows.getLast().records()).isNull();
  }

  @Test
  void readWhenItBeginsWithAByteOrderMarkThenItIsPassedOver() {
    assertThat(read(CSV, "\uFEFF" + TABLE)).hasSize(2);
  }

  @Test
  void readWhenLinesAreObjectsThenArraysAndNumbersAreUnderstood() {
    PublishedIncident row =
        read(
                NDJSON,
                "{\"victim\":\"Kopi\",\"sites\":[\"kopi.sg\",\"kopi.com.sg\"],"
                    + "\"date\":\"2025-02-03\",\"people\":12}\n\n")
            .getFirst();

    assertThat(row.domains()).containsExactly("kopi.sg", "kopi.com.sg");
    assertThat(row.records()).isEqualTo(12);
  }

  @Test
  void readWhenThereIsNoIdThenTheSameRowHasTheSameAndAnotherAnother() {
    String one = "{\"victim\":\"Kopi\",\"date\":\"2025-02-03\"}\n";
    String other = "{\"victim\":\"Kopi\",\"date\":\"2025-02-04\"}\n";

    assertThat(read(NDJSON, one).getFirst().id()).isEqualTo(read(NDJSON, one).getFirst().id());
    assertThat(read(NDJSON, one + other)).extracting(PublishedIncident::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "03/02/2025, 30/02/2025, row 1",
    "03/02/2025, 2025-02-03, row 1",
    "'\"12,000\"', many, row 1",
    "Harbourlight, '', Victim",
    "kopi.com.sg, not_a domain, row 1",
    "Victim, Sufferer, Victim",
    "'04/02/2025,,,,', '04/02/2025', row 2",
  })
  void readWhenARowIsWrongThenTheWholeIsRefusedWithItsPlace(
      String old, String replaced, String named) {
    assertThatThrownBy(() -> read(CSV, TABLE.replace(old, replaced)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource({"[1], line 1", "{\"victim\":, line 1", "nothing, line 1"})
  void readWhenALineIsNoObjectThenRefusedWithItsNumber(String line, String named) {
    assertThatThrownBy(() -> read(NDJSON, line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void mappingWhenTheDatePatternIsNoneThenRefused() {
    assertThatThrownBy(() ->
            new IncidentMapping(Format.CSV, null, "a", null, "b", null, null, null, "no pattern {"))
        .isInstanceOf(InvalidValueException.class);
  }
}
