package io.plimsoll.demo;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A score on one screen. */
record Report(Journey.Outcome outcome) {
  private static final int TOP = 10;
  private static final int NAME = 62;
  private static final int BAR = 24;
  private static final double PER_MINOR = 100.0;

  String text() {
    JsonNode score = outcome.score();
    StringBuilder text = new StringBuilder(4_000);
    headline(text, score);
    subScores(text, score);
    perils(text, score);
    contributions(text, score);
    decision(text, score);
    contradictions(text);
    money(text, score.path("loss"));
    text.append(new MendFirst(outcome.improvement()).text());
    proof(text, score);
    return text.toString();
  }

  private static void headline(StringBuilder text, JsonNode score) {
    text.append(
        line(
            "%n  UNDERWRITING SCORE  %d   grade %s   90 %% band %.0f to %.0f   (500 = reference firm; +100 halves the claim rate)%n",
            score.path("score").asInt(),
            score.path("grade").asString().toUpperCase(Locale.ROOT),
            score.path("band").path("low").asDouble(),
            score.path("band").path("high").asDouble()));
    text.append(line("  %s%n", scale(score.path("score").asDouble())));
  }

  /** The whole scale, with a mark where the score lies. */
  private static String scale(double score) {
    int at = (int) Math.round(score / 1000 * 80);
    return "0 " + "─".repeat(at) + "●" + "─".repeat(80 - at) + " 1000";
  }

  private static void subScores(StringBuilder text, JsonNode score) {
    text.append(line("%n  Sub-scores%n"));
    for (JsonNode part : score.path("subScores")) {
      text.append(
          line(
              "    %-12s %4d   coverage %3.0f %%   confidence %s%n",
              part.path("group").asString(),
              part.path("score").asInt(),
              100 * part.path("coverage").asDouble(),
              part.path("confidence").asString()));
    }
  }

  private static void perils(StringBuilder text, JsonNode score) {
    text.append(line("%n  Perils%n"));
    for (JsonNode peril : score.path("perils")) {
      text.append(
          line(
              "    %-26s %4d   %.4f claims a year%n",
              peril.path("peril").asString(),
              peril.path("score").asInt(),
              peril.path("annualFrequency").asDouble()));
    }
  }

  private static void contributions(StringBuilder text, JsonNode score) {
    text.append(
        line("%n  The ten largest contributions (all lines add up to the score exactly)%n"));
    double largest = Math.abs(score.path("contributions").path(0).path("points").asDouble());
    int shown = 0;
    for (JsonNode part : score.path("contributions")) {
      if (shown++ == TOP) {
        break;
      }
      double points = part.path("points").asDouble();
      text.append(
          line(
              "    %s  %s %s%n",
              String.format(Locale.ROOT, "%+5.0f", points),
              padded(part.path("name").asString(), NAME),
              bar(points, largest)));
      text.append(
          line(
              "           %s · %s · %s%n",
              part.path("state").asString(),
              evidence(part.path("evidence")),
              part.path("basis").asString() + ": " + part.path("source").asString()));
    }
  }

  private static String bar(double points, double largest) {
    int length = (int) Math.round(Math.abs(points) / Math.max(1, largest) * BAR);
    return (points < 0 ? "▒" : "█").repeat(Math.max(1, length));
  }

  private static String evidence(JsonNode evidence) {
    String first = evidence.path(0).asString("no evidence");
    return evidence.size() > 1 ? first + " (and " + (evidence.size() - 1) + " more)" : first;
  }

  private static void decision(StringBuilder text, JsonNode score) {
    text.append(
        line(
            "%n  Decision: %s%n",
            score.path("decision").path("outcome").asString().toUpperCase(Locale.ROOT)));
    for (JsonNode reason : score.path("decision").path("reasons")) {
      text.append(line("    - %s%n", reason.path("detail").asString()));
    }
  }

  private void contradictions(StringBuilder text) {
    if (outcome.contradictions().isEmpty()) {
      return;
    }
    text.append(line("%n  Answers that observations contradict%n"));
    for (JsonNode each : outcome.contradictions()) {
      text.append(
          line(
              "    - %s = %s, yet %s: %s%n",
              each.path("questionId").asString(),
              each.path("answer").asString(),
              each.path("checkId").asString(),
              each.path("summary").asString()));
    }
  }

  private static void money(StringBuilder text, JsonNode loss) {
    text.append(
        line(
            "%n  Expected annual loss  %s  (90 %% band %s to %s)%n",
            money(loss.path("expectedAnnualLoss")),
            money(loss.path("expectedAnnualLossLow")),
            money(loss.path("expectedAnnualLossHigh"))));
    text.append(
        line(
            "  Layer %s xs %s       expected loss %s%n",
            money(loss.path("limit")),
            money(loss.path("retention")),
            money(loss.path("layerExpectedLoss"))));
    text.append(
        loss.path("indicatedPremium").isNull()
            ? line("  No indicated premium: %s%n", loss.path("indicatedPremiumMissing").asString())
            : line("  Indicated premium     %s%n", money(loss.path("indicatedPremium"))));
    JsonNode rate = loss.path("exchangeRate");
    if (!rate.isNull()) {
      text.append(
          line(
              "  1 %s = %s %s (%s, %s)%n",
              rate.path("from").asString(),
              rate.path("rate").asString(),
              rate.path("to").asString(),
              rate.path("date").asString(),
              rate.path("source").asString()));
    }
  }

  private void proof(StringBuilder text, JsonNode score) {
    Map<String, String> proof = new TreeMap<>();
    proof.put("model", score.path("model").path("id").asString());
    proof.put("snapshot", score.path("snapshotHash").asString());
    proof.put("result", score.path("resultHash").asString());
    text.append(
        line(
            "%n  Replayed from the snapshot: %s%n",
            outcome.verification().path("matches").asBoolean() ? "same result" : "ANOTHER RESULT"));
    proof.forEach((what, value) -> text.append(line("    %-9s %s%n", what, value)));
  }

  static String money(JsonNode money) {
    return line(
        "%s %,.2f", money.path("currency").asString(), money.path("amount").asLong() / PER_MINOR);
  }

  static String signed(double points) {
    return line("%+.0f", points);
  }

  private static String padded(String name, int width) {
    String cut = name.length() > width ? name.substring(0, width - 1) + "…" : name;
    return cut + " ".repeat(width - cut.length());
  }

  static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
