package io.plimsoll.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MendFirstTest {
  private static final String OUTLOOK = "{\"score\":601,\"grade\":\"b\",\"decision\":\"accept\"}";

  @Test
  void textWhenReachableThenEachStepSaysWhatItBringsAndHow() {
    String text =
        text(
            """
            {"state":"reachable","openRemedies":9,"effortDays":8.0,"cost":{"amount":200000,"currency":"SGD"},
             "after":%s,"steps":[{"name":"Hardening absent","points":70.2,"effortDays":8.0,
             "cost":{"amount":200000,"currency":"SGD"},"premiumSaved":{"amount":124000,"currency":"SGD"},
             "how":["Write a baseline and roll it out."]}]}
            """
                .formatted(OUTLOOK));

    assertThat(text)
        .contains("cheapest way to grade B, chosen among 9 remedies")
        .contains("+70  Hardening absent: 8.0 days, SGD 2,000.00; premium less by SGD 1,240.00")
        .contains("Write a baseline and roll it out.")
        .contains("together 8.0 days and SGD 2,000.00: score 601, decision accept");
  }

  @Test
  void textWhenPremiumIsWithheldThenNothingIsSaidOfIt() {
    String text =
        text(
            """
            {"state":"reachable","openRemedies":1,"effortDays":1.0,"cost":{"amount":0,"currency":"SGD"},
             "after":%s,"steps":[{"name":"Backups","points":10.0,"effortDays":1.0,
             "cost":{"amount":0,"currency":"SGD"},"premiumSaved":null,"how":["Test a restore."]}]}
            """
                .formatted(OUTLOOK));

    assertThat(text).doesNotContain("premium");
  }

  @Test
  void textWhenUnreachableThenTheObstaclesAreTold() {
    assertThat(text("{\"state\":\"unreachable\",\"obstacles\":[\"A recent incident.\"]}"))
        .contains("No choice of remedies", "- A recent incident.");
  }

  @Test
  void textWhenMetThenNothingNeedsMending() {
    assertThat(text("{\"state\":\"met\"}")).contains("Nothing needs mending");
  }

  private static String text(String path) {
    return new MendFirst(new JsonMapper().readTree(path)).text();
  }
}
