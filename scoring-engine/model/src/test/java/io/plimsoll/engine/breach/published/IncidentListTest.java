package io.plimsoll.engine.breach.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.breach.published.IncidentMatch.Basis;
import io.plimsoll.engine.evidence.Confidence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentListTest {

  private static PublishedIncident incident(String id, String organisation, String... domains) {
    return new PublishedIncident(
        id, organisation, List.of(domains), LocalDate.of(2025, 3, 1), 12L, List.of(), true, null);
  }

  private static IncidentList list(PublishedIncident... incidents) {
    return new IncidentList("register", List.of(incidents));
  }

  private static List<IncidentMatch> find(IncidentList list, String name, String... domains) {
    return list.find(name, List.of(domains));
  }

  @ParameterizedTest
  @CsvSource({"merlion.com.sg", "shop.merlion.com.sg"})
  void findWhenTheDomainIsTheCompanysOrBelowThenHigh(String told) {
    List<IncidentMatch> found =
        find(list(incident("a", "Something else", told)), "Merlion Robotics", "merlion.com.sg");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().confidence()).isEqualTo(Confidence.HIGH);
    assertThat(found.getFirst().basis()).isEqualTo(Basis.DOMAIN);
  }

  /** A company that is a guest below somebody's domain did not suffer what the host suffered. */
  @ParameterizedTest
  @CsvSource({"wordpress.com", "com", "ion.com.sg", "merlion.com"})
  void findWhenTheDomainIsAboveOrOnlyEndsAlikeThenNothing(String told) {
    assertThat(
            find(
                list(incident("a", "Host", told)),
                "Merlion Robotics",
                "merlion.wordpress.com",
                "merlion.com.sg"))
        .isEmpty();
  }

  @Test
  void findWhenTheListDoesNotStandByItThenADomainIsLessSure() {
    PublishedIncident doubtful =
        new PublishedIncident(
            "a", "X", List.of("merlion.sg"), LocalDate.EPOCH, null, List.of(), false, null);

    assertThat(find(list(doubtful), "Merlion", "merlion.sg").getFirst().confidence())
        .isEqualTo(Confidence.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "Merlion Robotics Pte. Ltd., MEDIUM, NAME",
    "MERLION ROBOTICS, MEDIUM, NAME",
    "MerlionRobotics, MEDIUM, NAME",
    "Merlion Robotics (Singapore), LOW, SIMILAR_NAME",
  })
  void findWhenNamesAgreeThenAPersonHasToConfirm(String told, Confidence sure, Basis basis) {
    List<IncidentMatch> found = find(list(incident("a", told)), "Merlion Robotics");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().confidence()).isEqualTo(sure);
    assertThat(found.getFirst().basis()).isEqualTo(basis);
  }

  @Test
  void findWhenTheNameIsOneWordOrTheListKnowsAnotherDomainThenLow() {
    assertThat(find(list(incident("a", "Apollo")), "Apollo Pte Ltd").getFirst().confidence())
        .isEqualTo(Confidence.LOW);
    assertThat(
            find(
                    list(incident("a", "Merlion Robotics", "merlion-robotics.example")),
                    "Merlion Robotics",
                    "merlion.com.sg")
                .getFirst()
                .confidence())
        .isEqualTo(Confidence.LOW);
  }

  @ParameterizedTest
  @CsvSource({"Merlion", "Robotics Holdings", "Lion Robotics Asia Pacific", "株式会社"})
  void findWhenNamesShareLittleThenNothing(String told) {
    assertThat(find(list(incident("a", told)), "Merlion Robotics")).isEmpty();
  }

  @Test
  void findWhenDomainAndNameAgreeThenOnceByTheDomain() {
    List<IncidentMatch> found =
        find(
            list(incident("a", "Merlion Robotics", "merlion.sg", "www.merlion.sg")),
            "Merlion Robotics",
            "merlion.sg");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().basis()).isEqualTo(Basis.DOMAIN);
  }

  @Test
  void findWhenThereAreSeveralThenLatestFirst() {
    PublishedIncident later =
        new PublishedIncident(
            "b", "X", List.of("m.sg"), LocalDate.of(2026, 1, 1), null, List.of(), true, null);

    assertThat(find(list(incident("a", "X", "m.sg"), later), "M", "m.sg"))
        .extracting(match -> match.incident().id())
        .containsExactly("b", "a");
  }

  @Test
  void findWhenNamesHoldNothingToCompareThenDomainsStillCount() {
    assertThat(find(list(incident("a", "!!!", "m.sg")), "???", "m.sg")).hasSize(1);
  }

  @Test
  void listWhenAnIdComesTwiceThenRefused() {
    assertThatThrownBy(() -> list(incident("a", "X"), incident("a", "Y")))
        .isInstanceOf(InvalidValueException.class);
  }
}
