package io.plimsoll.api.isolation;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.Call;
import io.plimsoll.api.testing.Contract;
import io.plimsoll.api.testing.Operation;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that is right in everything for the tenant whose holdings it uses, until some of its
 * values are put in by hand.
 */
final class Asking {
  private final TestService service;
  private final Operation operation;
  private final Holdings own;
  private final Map<Place, String> values = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private String token;

  Asking(TestService service, Operation operation, Holdings own) {
    this.service = service;
    this.operation = operation;
    this.own = own;
    this.token = own.tenant().token();
  }

  Asking as(String otherToken) {
    token = otherToken;
    return this;
  }

  Asking put(Place place, String value) {
    values.put(place, value);
    return this;
  }

  Asking header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Answer send() {
    Call call = service.call(operation.method(), path(operation) + query()).token(token);
    if (operation.needs("Idempotency-Key")) {
      call.once();
    }
    if (operation.needs("If-Match")) {
      call.with("If-Match", tag());
    }
    headers.forEach(call::with);
    body().ifPresent(body -> call.body(body.getKey(), body.getValue()));
    return call.send();
  }

  private String path(Operation of) {
    return of.path(
        name -> Names.NOBODYS.containsKey(name) ? catalogue(name) : value(Place.Where.PATH, name));
  }

  private static String catalogue(String name) {
    return switch (name) {
      case "questionnaireId" -> "sg-sme";
      case "version" -> "1";
      case "modelId" -> "plimsoll-sme-1.0.0";
      case "listId" -> "peril";
      default -> throw new AssertionError("no value known for " + name);
    };
  }

  private String value(Place.Where where, String name) {
    return values.entrySet().stream()
        .filter(e -> e.getKey().where() == where && e.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> own.value(operation, name));
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    values.forEach((place, value) -> {
      if (place.where() == Place.Where.QUERY) {
        query
            .append(query.isEmpty() ? "?" : "&")
            .append(place.name())
            .append("=")
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    });
    return query.toString();
  }

  /** Of what the request would change, as its owner sees it. */
  private String tag() {
    String path = path(operation).replaceFirst(":[a-z]+$", "");
    for (String at = path; at.length() > 3; at = at.substring(0, at.lastIndexOf('/'))) {
      if (Contract.read().find("GET", at).isPresent()) {
        String tag = service.get(at).token(own.tenant().token()).send().header("ETag");
        return tag.isEmpty() ? "\"1\"" : tag;
      }
    }
    return "\"1\"";
  }

  private Optional<Map.Entry<String, byte[]>> body() {
    return operation
        .exampleBody()
        .map(body ->
            Map.entry(body.getKey(), bytes(body.getValue()).getBytes(StandardCharsets.UTF_8)));
  }

  private String bytes(JsonNode example) {
    if (example.isString()) {
      return example.asString().replaceAll("\\b[0-9]{8,9}[A-Z]\\b", TestTenant.uen());
    }
    JsonNode body = example.deepCopy();
    for (Place place : Place.of(operation)) {
      String given = values.get(place);
      if (place.where() == Place.Where.BODY
          && (given != null || !body.at(place.pointer()).isMissingNode())) {
        set(body, place.pointer(), given == null ? usual(place) : given);
      }
    }
    return body.toString();
  }

  /** One's own; of a register number a fresh one, because one's own is taken. */
  private String usual(Place place) {
    return place.name().equals("uen") ? TestTenant.uen() : own.value(operation, place.name());
  }

  private static void set(JsonNode root, String pointer, String value) {
    String[] words = pointer.substring(1).split("/");
    JsonNode at = root;
    for (int i = 0; i < words.length - 1; i++) {
      at = child(at, words[i], words[i + 1].equals("0"));
    }
    String last = words[words.length - 1];
    if (at instanceof ArrayNode list) {
      list.removeAll().add(value);
    } else {
      ((ObjectNode) at).put(last, value);
    }
  }

  private static JsonNode child(JsonNode at, String word, boolean list) {
    JsonNode present = at instanceof ArrayNode items ? items.path(0) : at.path(word);
    if (present.isContainer()) {
      return present;
    }
    JsonNode made =
        list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    if (at instanceof ArrayNode items) {
      items.add(made);
    } else {
      ((ObjectNode) at).set(word, made);
    }
    return made;
  }
}
