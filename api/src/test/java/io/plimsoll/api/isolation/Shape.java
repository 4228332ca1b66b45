package io.plimsoll.api.isolation;

import io.plimsoll.api.rest.http.StrictJson;
import io.plimsoll.api.testing.Answer;
import java.util.Collection;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of two answers must be the same when neither caller may learn anything. */
final class Shape {
  private Shape() {}

  /** A refusal to the letter, but for what was sent; of a success which values there are. */
  static String of(Answer answer, Collection<String> sent) {
    String text = answer.text();
    for (String value : sent) {
      text = text.replace(value, "(sent)");
    }
    if (text.isBlank() || !answer.header("Content-Type").contains("json")) {
      return answer.status() + " " + answer.header("Content-Type");
    }
    if (answer.header("Content-Type").contains("ndjson")) {
      return answer.status() + " lines: " + text.lines().count();
    }
    JsonNode json = StrictJson.mapper().readTree(text);
    return answer.status() + " " + (answer.status() >= 400 ? told(json) : places(json));
  }

  private static String told(JsonNode problem) {
    ((ObjectNode) problem).remove("traceId");
    return problem.toString();
  }

  /** Not warnings: whether a register number's letter fits is a matter of the number. */
  private static String places(JsonNode json) {
    TreeSet<String> places = new TreeSet<>();
    collect(json, "", places);
    places.removeIf(place -> place.startsWith("/warnings"));
    return places.toString();
  }

  private static void collect(JsonNode node, String at, TreeSet<String> places) {
    places.add(at + ":" + node.getNodeType());
    node.forEachEntry((name, value) -> collect(value, at + "/" + name, places));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at + "/" + i, places);
    }
  }
}
