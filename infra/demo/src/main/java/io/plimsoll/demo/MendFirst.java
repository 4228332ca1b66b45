package io.plimsoll.demo;

import static io.plimsoll.demo.Report.line;
import static io.plimsoll.demo.Report.money;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What to mend first: the cheapest steps to a better grade, each with what it brings. */
record MendFirst(JsonNode path) {

  String text() {
    return switch (path.path("state").asString()) {
      case "met" -> line("%n  Nothing needs mending for a better grade%n");
      case "unreachable" -> unreachable();
      default -> reachable();
    };
  }

  private String unreachable() {
    StringBuilder text =
        new StringBuilder(line("%n  No choice of remedies reaches the next grade%n"));
    path.path("obstacles").forEach(o -> text.append(line("    - %s%n", o.asString())));
    return text.toString();
  }

  private String reachable() {
    JsonNode after = path.path("after");
    StringBuilder text =
        new StringBuilder(
            line(
                "%n  What to mend first (cheapest way to grade %s, chosen among %d remedies)%n",
                after.path("grade").asString().toUpperCase(Locale.ROOT),
                path.path("openRemedies").asInt()));
    path.path("steps").forEach(step -> text.append(step(step)));
    text.append(
        line(
            "    together %.1f days and %s: score %d, decision %s%n",
            path.path("effortDays").asDouble(),
            money(path.path("cost")),
            after.path("score").asInt(),
            after.path("decision").asString()));
    return text.toString();
  }

  private static String step(JsonNode step) {
    return line(
            "    %+5.0f  %s: %.1f days, %s%s%n",
            step.path("points").asDouble(),
            step.path("name").asString(),
            step.path("effortDays").asDouble(),
            money(step.path("cost")),
            premium(step.path("premiumSaved")))
        + line("           %s%n", step.path("how").path(0).asString());
  }

  private static String premium(JsonNode saved) {
    return saved.isNull() ? "" : "; premium less by " + money(saved);
  }
}
