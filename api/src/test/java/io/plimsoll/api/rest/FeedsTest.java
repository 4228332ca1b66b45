package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FeedsTest {
  @TempDir private Path directory;

  @Test
  void listWhenNothingIsConfiguredThenEveryFeedSaysSo() {
    TestService service = TestService.shared();
    Answer answer = service.get("/v1/feeds").token(service.operatorToken()).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/items").valueStream())
        .isNotEmpty()
        .allMatch(feed -> feed.path("state").asString().equals("not_configured"));
  }

  @Test
  void listWhenCalledByATenantThenForbidden() {
    TestService service = TestService.shared();
    assertThat(service.newTenant("Curious").get("/v1/feeds").send().status()).isEqualTo(403);
  }

  @Test
  void listWhenFilesAreConfiguredThenTheirCopiesAreShownAndUsed() throws IOException {
    try (TestDatabase database = TestDatabase.fresh();
        TestService service = TestService.start(arguments(database))) {
      JsonNode feeds = service.get("/v1/feeds").token(service.operatorToken()).send().json();
      assertThat(copy(feeds, "public-suffix").at("/copy/entries").asInt()).isEqualTo(2);
      assertThat(copy(feeds, "public-suffix").path("location").asString())
          .isEqualTo(directory.resolve("suffixes").toString());
      assertThat(copy(feeds, "kev").at("/copy/date").asString()).isEqualTo("2026-01-01");
      assertThat(copy(feeds, "hibp").at("/copy/entries").asInt()).isEqualTo(1);
      assertThat(copy(feeds, "incidents").at("/copy/entries").asInt()).isEqualTo(3);
      assertThat(feed(feeds, "epss").path("state").asString()).isEqualTo("absent");
      assertThat(feed(feeds, "epss").path("error").asString()).contains("header");
      TestTenant tenant = service.newTenant("Suffix");
      refuseASuffix(tenant);
      matchIncidents(tenant);
    }
  }

  private static JsonNode copy(JsonNode feeds, String name) {
    JsonNode feed = feed(feeds, name);
    assertThat(feed.path("state").asString()).as(name).isEqualTo("current");
    return feed;
  }

  private static JsonNode feed(JsonNode feeds, String name) {
    return feeds
        .at("/items")
        .valueStream()
        .filter(each -> each.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static void refuseASuffix(TestTenant tenant) {
    String applicant = tenant.newApplicant("Suffix applicant").at("/id");
    String domain = "/v1/applicants/" + applicant + "/domains/com.sg";
    assertThat(tenant.put(domain).json("{}").send().status()).isEqualTo(422);
  }

  private static void matchIncidents(TestTenant tenant) {
    String applicant = tenant.newApplicant("Harbour Light Clinic Pte. Ltd.").at("/id");
    String base = "/v1/applicants/" + applicant;
    tenant.put(base + "/domains/harbourlight.example").json("{}").send();
    String matches = base + "/incident-matches";
    Answer search = tenant.post(matches + ":search").send();
    assertThat(search.json().toString())
        .isEqualTo(
            "{\"certain\":1,\"confirmed\":0,\"feeds\":[\"hibp\",\"incidents\"],"
                + "\"open\":2,\"rejected\":0}");
    String certain = one(tenant, matches, "certain");
    assertThat(decide(tenant, matches, certain, "confirm").status()).isEqualTo(409);
    String open = one(tenant, matches, "open");
    Answer confirmed = decide(tenant, matches, open, "confirm");
    assertThat(confirmed.at("/state")).isEqualTo("confirmed");
    assertThat(confirmed.header("ETag")).isEqualTo("\"2\"");
    assertThat(decide(tenant, matches, open, "reject").status()).isEqualTo(412);
    assertThat(decide(tenant, matches, one(tenant, matches, "open"), "reject").at("/state"))
        .isEqualTo("rejected");
    Answer again = tenant.post(matches + ":search").send();
    assertThat(again.at("/open") + again.at("/certain") + again.at("/confirmed")).isEqualTo("011");
  }

  private static String one(TestTenant tenant, String matches, String state) {
    return tenant
        .get(matches)
        .send()
        .json()
        .at("/items")
        .valueStream()
        .filter(each -> each.path("state").asString().equals(state))
        .map(each -> each.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static Answer decide(TestTenant tenant, String matches, String id, String action) {
    return tenant.post(matches + "/" + id + ":" + action).with("If-Match", "\"1\"").send();
  }

  private List<String> arguments(TestDatabase database) throws IOException {
    List<String> all = new ArrayList<>(TestService.arguments(database, TestServers.redis().url()));
    all.add(list("public-suffix", "suffixes", "sg\ncom.sg\n"));
    all.add(
        list(
            "kev",
            "kev.json",
            """
            {"dateReleased": "2026-01-01T00:00:00Z", "count": 1, "vulnerabilities": [
              {"cveID": "CVE-2021-41773", "vendorProject": "Apache", "product": "HTTP Server",
               "dueDate": "2021-11-17"}]}
            """));
    all.add(list("epss", "epss.csv", "<html>Sign in</html>"));
    all.add(
        list(
            "hibp",
            "breaches.json",
            """
            [{"Name": "HarbourLight", "Title": "Harbour Light", "Domain": "harbourlight.example",
              "BreachDate": "2025-03-01", "PwnCount": 1200, "DataClasses": ["Passwords"],
              "IsVerified": true}]
            """));
    all.add(
        list(
            "incidents",
            "incidents.csv",
            """
            case,who,when
            1,Harbour Light Clinic,2024-05-06
            2,Harbour Light Clinic Group,2023-05-06
            3,Somebody Else,2023-05-06
            """));
    all.add("--plimsoll.feeds.incidents.mapping.format=csv");
    all.add("--plimsoll.feeds.incidents.mapping.id=case");
    all.add("--plimsoll.feeds.incidents.mapping.organisation=who");
    all.add("--plimsoll.feeds.incidents.mapping.occurred-on=when");
    return all;
  }

  private String list(String feed, String name, String content) throws IOException {
    Path file = Files.writeString(directory.resolve(name), content);
    return "--plimsoll.feeds." + feed + ".location=" + file;
  }
}
