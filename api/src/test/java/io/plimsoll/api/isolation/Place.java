package io.plimsoll.api.isolation;

import io.plimsoll.api.testing.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Where a request carries a value that may be somebody's.
 *
 * @param name as the contract calls it; of a field, the last word of its pointer
 * @param pointer of a body's field, with 0 for the items of a list
 */
record Place(Where where, String name, String pointer) {
  private static final int DEEPEST = 12;

  /** Parts of a request. */
  enum Where {
    PATH,
    QUERY,
    BODY
  }

  /** All of an operation; those of its body only where they look like ids or are a holding. */
  static List<Place> of(Operation operation) {
    List<Place> places = new ArrayList<>();
    operation.variables().forEach(name -> places.add(new Place(Where.PATH, name, "")));
    operation
        .queryParameters()
        .forEach(p -> places.add(new Place(Where.QUERY, p.path("name").asString(), "")));
    operation.requestSchema().ifPresent(schema -> fields(operation, schema, "", "", places));
    return places.stream().filter(place -> !Names.NOBODYS.containsKey(place.name())).toList();
  }

  private static void fields(
      Operation operation, JsonNode schema, String name, String pointer, List<Place> places) {
    JsonNode resolved = operation.resolve(schema);
    if (pointer.chars().filter(c -> c == '/').count() > DEEPEST) {
      return;
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      resolved.path(choice).forEach(each -> fields(operation, each, name, pointer, places));
    }
    resolved
        .path("properties")
        .forEachEntry((field, each) ->
            fields(operation, each, named(name, field), pointer + "/" + field, places));
    if (resolved.has("items")) {
      fields(operation, resolved.path("items"), name, pointer + "/0", places);
    } else if (isSomebodys(name, resolved)) {
      places.add(new Place(Where.BODY, name, pointer));
    }
  }

  private static String named(String parent, String field) {
    return field.equals("id") ? parent + "Id" : field;
  }

  private static boolean isSomebodys(String name, JsonNode schema) {
    boolean text = schema.path("type").toString().contains("string");
    return text
        && (name.matches(".*Ids?")
            || schema.path("format").asString("").equals("uuid")
            || List.of("uen", "domain").contains(Names.holding(name)));
  }

  @Override
  public String toString() {
    return where.name().toLowerCase(Locale.ROOT) + " " + (pointer.isEmpty() ? name : pointer);
  }
}
