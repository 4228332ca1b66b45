package io.plimsoll.api.feed;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.breach.published.PublishedIncident;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of breaches of Have I Been Pwned, version 3 of its interface ({@code /breaches}). What
 * is no breach of anybody's in particular is left out: spam lists, fabrications, retired entries,
 * and what malware gathered from many places.
 */
final class HibpBreaches {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> NOBODYS =
      Set.of("IsSpamList", "IsFabricated", "IsRetired", "IsMalware", "IsStealerLog");

  private HibpBreaches() {}

  /**
   * @throws IllegalArgumentException naming the entry and the field that cannot be read
   */
  static List<PublishedIncident> read(String text) {
    JsonNode all = tree(text);
    if (!all.isArray()) {
      throw new IllegalArgumentException("the document is not an array of breaches");
    }
    return IntStream.range(0, all.size())
        .filter(i -> isSomebodys(all.get(i)))
        .mapToObj(i -> entry(i, all.get(i)))
        .toList();
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the document is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static boolean isSomebodys(JsonNode entry) {
    return NOBODYS.stream().noneMatch(flag -> entry.path(flag).asBoolean(false));
  }

  private static PublishedIncident entry(int place, JsonNode entry) {
    try {
      return entry(entry);
    } catch (InvalidValueException | DateTimeException e) {
      throw new IllegalArgumentException("entry " + place + ": " + e.getMessage(), e);
    }
  }

  private static PublishedIncident entry(JsonNode entry) {
    String name = text(entry, "Name");
    return new PublishedIncident(
        name,
        text(entry, "Title"),
        domains(entry.path("Domain").asString("")),
        LocalDate.parse(text(entry, "BreachDate")),
        count(entry.path("PwnCount")),
        entry.path("DataClasses").valueStream().map(each -> each.asString("")).toList(),
        entry.path("IsVerified").asBoolean(false),
        "https://haveibeenpwned.com/Breach/" + name);
  }

  private static String text(JsonNode entry, String field) {
    String value = entry.path(field).asString("").strip();
    if (value.isEmpty()) {
      throw new InvalidValueException(field, "is missing");
    }
    return value;
  }

  private static List<String> domains(String written) {
    return written.isBlank() ? List.of() : List.of(DomainName.parse(written).value());
  }

  private static @Nullable Long count(JsonNode count) {
    return count.isIntegralNumber() ? Long.valueOf(count.asLong()) : null;
  }
}
