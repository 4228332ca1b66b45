package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.loader.VendorLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorDetectionTest {

  private static final VendorDetection DETECTION = new VendorDetection(VendorLoader.bundled());

  private static List<DetectedVendor> seen(Scene scene) {
    return DETECTION.of(scene.observations());
  }

  private static Stream<String> ids(Scene scene) {
    return seen(scene).stream().map(DetectedVendor::vendor);
  }

  private static Scene spf(String terms) {
    return new Scene().txt(Scene.DOMAIN, "v=spf1 " + terms + " -all");
  }

  @Test
  void ofWhenEveryPlaceShowsSomebodyThenEachIsToldWithItsPlace() {
    Scene scene =
        new Scene()
            .mx("aspmx.l.google.com")
            .txt(Scene.DOMAIN, "v=spf1 include:mail.zendesk.com -all", "docusign=5f2c")
            .records(Scene.DOMAIN, "NS", List.of(new DnsRecord.Ns("ns-1.awsdns-05.co.uk")))
            .records(
                "help." + Scene.DOMAIN, "CNAME", List.of(new DnsRecord.Cname("x.intercom.help")))
            .html("<script src=\"//js.stripe.com/v3/\"></script>");

    assertThat(seen(scene))
        .extracting(DetectedVendor::vendor, vendor -> vendor.evidence().getFirst().place())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("docusign", Place.TXT),
            org.assertj.core.groups.Tuple.tuple("google-workspace", Place.MX),
            org.assertj.core.groups.Tuple.tuple("intercom", Place.CNAME),
            org.assertj.core.groups.Tuple.tuple("route-53", Place.NS),
            org.assertj.core.groups.Tuple.tuple("stripe", Place.PAGE),
            org.assertj.core.groups.Tuple.tuple("zendesk", Place.SPF));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_spf.evil-google.com.attacker.tld",
        "_spf.evil-google.com",
        "google.com.attacker.tld",
        "xgoogle.com",
        "google.com-attacker.tld",
        "com",
        "mail.zendesk.com.example.org"
      })
  void ofWhenANameOnlyLooksLikeAVendorsThenNobody(String name) {
    assertThat(seen(spf("include:" + name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include:_spf.google.com",
        "+INCLUDE:_SPF.Google.COM.",
        "?include:google.com",
        "redirect=_spf.google.com",
        "a:mail.google.com/24",
        "exists:%{i}._spf.google.com",
        "include:%{d}.x.%{i}.google.com",
        "ip4:broken include:_spf.google.com"
      })
  void ofWhenAPolicyNamesAVendorInAnyWayThenSeen(String term) {
    assertThat(ids(spf(term))).containsExactly("google-workspace");
  }

  @Test
  void ofWhenAMacroEndsWithinALabelThenThatLabelDoesNotCount() {
    assertThat(ids(spf("include:%{i}zendesk.com"))).isEmpty();
    assertThat(ids(spf("include:%{i}x.zendesk.com"))).containsExactly("zendesk");
  }

  @Test
  void ofWhenAPolicyOfTheirOwnIsIncludedThenItIsFollowedAndOthersAreNot() {
    Scene scene =
        spf("include:spf." + Scene.DOMAIN)
            .txt("spf." + Scene.DOMAIN, "v=spf1 include:sendgrid.net include:spf." + Scene.DOMAIN)
            .txt("sendgrid.net", "v=spf1 include:mail.zendesk.com");

    assertThat(ids(scene)).containsExactly("sendgrid");
  }

  @Test
  void ofWhenTheNameIsTheCompanysOwnThenItIsNoThirdParty() {
    Scene scene = new Scene().mx("mx." + Scene.DOMAIN);
    ObservationSet zendesk =
        new ObservationSet(
            List.of("zendesk.com"),
            new Scene()
                .see(
                    Probes.dns("MX"),
                    "zendesk.com",
                    DnsAnswer.found(
                        "zendesk.com", "MX", List.of(new DnsRecord.Mx(1, "mx.zendesk.com"))))
                .observations()
                .observations());

    assertThat(seen(scene)).isEmpty();
    assertThat(DETECTION.of(zendesk)).isEmpty();
  }

  @Test
  void ofWhenTwoFitThenTheLongestNameDecides() {
    Scene scene = new Scene().html("<script src='https://salesiq.zoho.com/w.js'></script>");
    assertThat(ids(scene)).containsExactly("zoho-desk");
  }

  @Test
  void confidenceWhenTokenAloneThenLowAndWhenTwoPlacesAgreeThenHigher() {
    Scene token = new Scene().txt(Scene.DOMAIN, "atlassian-domain-verification=abc");
    Scene policy = spf("include:mail.zendesk.com");
    Scene both = spf("include:mailgun.org").mx("mxa.mailgun.org");

    assertThat(seen(token).getFirst().confidence()).isEqualTo(Confidence.LOW);
    assertThat(seen(policy).getFirst().confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(seen(both).getFirst().confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void evidenceWhenTokenThenItsSecretPartIsNotKept() {
    Scene scene = new Scene().txt(Scene.DOMAIN, "MS=ms52592611");
    assertThat(seen(scene).getFirst().evidence().getFirst().value()).isEqualTo("ms=");
  }

  @Test
  void ofWhenNothingFollowsATokenThenNobody() {
    assertThat(seen(new Scene().txt(Scene.DOMAIN, "docusign="))).isEmpty();
  }

  @Test
  void ofWhenThePageIsSomebodyElsesThenItsScriptsAreNotTheCompanys() {
    Scene scene =
        new Scene()
            .see(
                Probes.HTTP,
                "https://example.sg/",
                Scene.exchange(
                    List.of(
                        Scene.hop(
                            "https://parked.example/",
                            200,
                            io.plimsoll.engine.exposure.fact.CertificateTrust.Status.TRUSTED)),
                    "<script src='https://js.stripe.com/v3/'></script>",
                    null));
    assertThat(seen(scene)).isEmpty();
  }

  @Test
  void ofWhenAskedForOneDomainThenOnlyWhatShowsThere() {
    ObservationSet two =
        new ObservationSet(
            List.of(Scene.DOMAIN, "shop." + Scene.DOMAIN),
            new Scene()
                .mx("aspmx.l.google.com")
                .records(
                    "www.shop." + Scene.DOMAIN,
                    "CNAME",
                    List.of(new DnsRecord.Cname("x.myshopify.com")))
                .observations()
                .observations());

    assertThat(DETECTION.of(two, Scene.DOMAIN))
        .extracting(DetectedVendor::vendor)
        .containsExactly("google-workspace");
    assertThat(DETECTION.of(two, "shop." + Scene.DOMAIN))
        .extracting(DetectedVendor::vendor)
        .containsExactly("shopify");
  }
}
