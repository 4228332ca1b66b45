package io.plimsoll.engine.breach.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.IncidentsKnown.Known;
import io.plimsoll.engine.exposure.vendor.DetectedVendor;
import io.plimsoll.engine.exposure.vendor.VendorDetection;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import io.plimsoll.engine.loader.VendorLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VendorIncidentsTest {
  private static final VendorTable TABLE = VendorLoader.bundled();
  private static final LocalDate DAY = LocalDate.of(2025, 12, 24);

  /** A company whose mail may come from a help desk and whose shop is hosted. */
  private static Scene company() {
    return new Scene()
        .txt(Scene.DOMAIN, "v=spf1 include:mail.zendesk.com include:spf.shopify.com -all");
  }

  private static PublishedIncident incident(String organisation, String... domains) {
    return new PublishedIncident(
        organisation, organisation, List.of(domains), DAY, 5_700_000L, List.of(), true, null);
  }

  private static Map<String, IncidentsKnown> known(PublishedIncident... incidents) {
    return new VendorIncidents(TABLE, List.of(new IncidentList("list", List.of(incidents))))
        .of(company().observations());
  }

  private static List<Known> ofHelpDesk(PublishedIncident... incidents) {
    return Objects.requireNonNull(known(incidents).get("zendesk")).incidents();
  }

  @Test
  void ofWhenTheIncidentsDomainIsTheVendorsThenItsWhateverItIsCalled() {
    assertThat(ofHelpDesk(incident("A Help Desk", "zendesk.com")))
        .containsExactly(new Known("list", "A Help Desk", DAY, 5_700_000L));
  }

  @Test
  void ofWhenSomebodyIsHostedUnderTheVendorsDomainThenNotTheVendors() {
    assertThat(ofHelpDesk(incident("Harbour Light", "harbourlight.zendesk.com"))).isEmpty();
  }

  @Test
  void ofWhenNameAndADomainBelowAgreeThenItsVendors() {
    assertThat(ofHelpDesk(incident("Zendesk, Inc.", "support.zendesk.com"))).hasSize(1);
  }

  @Test
  void ofWhenTheNameAloneAgreesThenNotCertainAndNotTold() {
    assertThat(ofHelpDesk(incident("Zendesk"), incident("ZENDESK", "zendesk.example"))).isEmpty();
  }

  @Test
  void ofWhenTheListDoesNotStandByItThenNotTold() {
    PublishedIncident rumour =
        new PublishedIncident(
            "r", "Zendesk", List.of("zendesk.com"), DAY, null, List.of(), false, null);
    assertThat(ofHelpDesk(rumour)).isEmpty();
  }

  @Test
  void ofWhenListsAreSearchedThenEveryVendorThatShowsIsAnsweredFor() {
    Map<String, IncidentsKnown> known = known(incident("Zendesk", "zendesk.com"));
    assertThat(known.keySet())
        .containsExactlyElementsOf(
            new VendorDetection(TABLE)
                .of(company().observations()).stream().map(DetectedVendor::vendor).toList());
    assertThat(known.values()).allMatch(each -> each.feeds().equals(List.of("list")));
  }

  @Test
  void ofWhenThereIsNoListThenNothingIsKnownOfAnybody() {
    assertThat(new VendorIncidents(TABLE, List.of()).of(company().observations())).isEmpty();
  }
}
