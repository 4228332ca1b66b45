package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void listWhenAFileIsConfiguredThenItsCopyIsShownAndUsed() throws IOException {
    Path list = directory.resolve("list.dat");
    Files.writeString(list, "sg\ncom.sg\n");
    try (TestDatabase database = TestDatabase.fresh();
        TestService service = TestService.start(arguments(database, list))) {
      Answer answer = service.get("/v1/feeds").token(service.operatorToken()).send();
      assertThat(answer.status()).isEqualTo(200);
      var feed =
          answer
              .json()
              .at("/items")
              .valueStream()
              .filter(each -> each.path("name").asString().equals("public-suffix"))
              .findFirst()
              .orElseThrow();
      assertThat(feed.path("state").asString()).isEqualTo("current");
      assertThat(feed.at("/copy/entries").asInt()).isEqualTo(2);
      assertThat(feed.path("location").asString()).isEqualTo(list.toString());
      var tenant = service.newTenant("Suffix");
      String applicant = tenant.newApplicant("Suffix applicant").at("/id");
      assertThat(
              tenant
                  .put("/v1/applicants/" + applicant + "/domains/com.sg")
                  .json("{}")
                  .send()
                  .status())
          .isEqualTo(422);
    }
  }

  private static List<String> arguments(TestDatabase database, Path list) {
    List<String> all = new ArrayList<>(TestService.arguments(database, TestServers.redis().url()));
    all.add("--plimsoll.feeds.public-suffix.location=" + list);
    return all;
  }
}
