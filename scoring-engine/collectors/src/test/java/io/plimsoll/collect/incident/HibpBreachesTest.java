package io.plimsoll.collect.incident;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.breach.published.IncidentList;
import io.plimsoll.engine.breach.published.IncidentMatch;
import io.plimsoll.engine.breach.published.PublishedIncident;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.exposure.fact.AccountsExposed.Exposed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HibpBreachesTest {
  private static final String BREACH =
      """
      [{"Name":"Merlion","Title":"Merlion Robotics","Domain":"Merlion-Robotics.com.sg",
        "BreachDate":"2025-03-01","AddedDate":"2025-04-01T00:00:00Z","PwnCount":1200,
        "DataClasses":["Email addresses","Passwords"],"IsVerified":true,"SomethingNew":{"a":1}}]
      """;

  @Test
  void readWhenABreachIsListedThenItsFields() {
    PublishedIncident incident = HibpBreaches.read(BREACH).incidents().getFirst();

    assertThat(incident.id()).isEqualTo("Merlion");
    assertThat(incident.organisation()).isEqualTo("Merlion Robotics");
    assertThat(incident.domains()).containsExactly("merlion-robotics.com.sg");
    assertThat(incident.occurredOn()).isEqualTo(LocalDate.of(2025, 3, 1));
    assertThat(incident.records()).isEqualTo(1200);
    assertThat(incident.dataClasses()).containsExactly("Email addresses", "Passwords");
    assertThat(incident.verified()).isTrue();
  }

  @Test
  void readWhenThereIsNoDomainThenNone() {
    assertThat(
            HibpBreaches.read(BREACH.replace("Merlion-Robotics.com.sg", ""))
                .incidents()
                .getFirst()
                .domains())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"IsSpamList", "IsFabricated", "IsRetired", "IsMalware", "IsStealerLog"})
  void readWhenItIsNobodysInParticularThenLeftOut(String flag) {
    assertThat(HibpBreaches.read(BREACH.replace("\"IsVerified\"", "\"" + flag + "\"")).incidents())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-01, 2025-13-01, /0/BreachDate",
    "Merlion-Robotics.com.sg, not a domain, /0/Domain",
    "\"Name\", \"Nome\", Name",
    "\"Title\", \"Titel\", Title",
    "[{, {, document",
  })
  void readWhenSomethingIsWrongThenRefusedWithWhat(String old, String replaced, String named) {
    assertThatThrownBy(() -> HibpBreaches.read(BREACH.replace(old, replaced)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void readWhenItIsNoArrayThenRefused() {
    assertThatThrownBy(() -> HibpBreaches.read("{\"message\":\"Unauthorized\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("array");
  }

  @Test
  void exposedWhenBreachesAreListedThenTheirDaysAndWhetherPasswordsWentAlong() {
    HibpBreaches list = HibpBreaches.read(BREACH);
    DomainName domain = new DomainName("example.sg");

    assertThat(list.exposed(domain, Map.of("Merlion", 3)).orElseThrow().breaches())
        .containsExactly(new Exposed("Merlion", LocalDate.of(2025, 3, 1), 3, true));
    assertThat(list.exposed(domain, Map.of("Merlion", 3, "Newer", 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IsSpamList, 0",
    "IsFabricated, 0",
    "IsRetired, 0",
    "IsMalware, 1",
    "IsStealerLog, 1"
  })
  void exposedWhenItIsNobodysInParticularThenOnlyWhatWasTaken(String flag, int counted) {
    HibpBreaches list = HibpBreaches.read(BREACH.replace("\"IsVerified\"", "\"" + flag + "\""));

    assertThat(list.exposed(new DomainName("example.sg"), Map.of("Merlion", 3)).orElseThrow())
        .extracting(AccountsExposed::breaches, as(LIST))
        .hasSize(counted);
  }

  /** 293 entries, of which eight are spam lists, two fabricated and one retired. */
  @Test
  void readWhenThePublishedListIsReadThenItsOwnersAreFound() throws IOException {
    Path list =
        Path.of(System.getProperty("plimsoll.shared", "absent"))
            .resolve("hibp/breaches_2018-07.json");
    assumeTrue(Files.exists(list), "no test data at " + list);

    List<PublishedIncident> incidents = HibpBreaches.read(Files.readString(list)).incidents();
    List<IncidentMatch> found =
        new IncidentList("hibp", incidents).find("Adobe Systems Inc", List.of("adobe.com"));

    assertThat(incidents).hasSizeBetween(282, 285);
    assertThat(found.getFirst().incident().id()).isEqualTo("Adobe");
    assertThat(found.getFirst().confidence()).isEqualTo(Confidence.HIGH);
  }
}
