package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.loader.VendorLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorMatchTest {

  private static KnownVendor vendor(String id) {
    return VendorLoader.bundled().find(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "zendesk, Zendesk, HIGH",
    "zendesk, 'ZENDESK, Inc.', HIGH",
    "zendesk, Zendesk Pte. Ltd., HIGH",
    "hitpay, Hit Pay, HIGH",
    "brevo, Sendinblue, HIGH",
    "zendesk, Zendesk Support, MEDIUM",
    "twilio-flex, Twilio, MEDIUM",
    "salesforce, Salesforce.com, MEDIUM",
  })
  void ofWhenTheNamesAgreeThenAsSureAsTheyAre(String id, String declared, Confidence sure) {
    assertThat(VendorMatch.of(vendor(id), declared, List.of())).contains(sure);
  }

  @ParameterizedTest
  @CsvSource({
    "zendesk, Zen Desk Furniture",
    "zendesk, Freshdesk",
    "front, Frontline IT",
    "zendesk, '!!!'"
  })
  void ofWhenTheNamesDifferThenEmpty(String id, String declared) {
    assertThat(VendorMatch.of(vendor(id), declared, List.of())).isEmpty();
  }

  @Test
  void ofWhenADomainIsTheVendorsThenCertainWhateverTheName() {
    assertThat(VendorMatch.of(vendor("zendesk"), "Our ticket tool", List.of("acme.zendesk.com")))
        .contains(Confidence.HIGH);
    assertThat(VendorMatch.of(vendor("zendesk"), "Our ticket tool", List.of("notzendesk.com")))
        .isEmpty();
  }
}
