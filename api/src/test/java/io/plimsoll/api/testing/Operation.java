package io.plimsoll.api.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One operation of the contract. */
public final class Operation {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Contract contract;
  private final String path;
  private final String method;
  private final JsonNode definition;
  private final List<JsonNode> parameters = new ArrayList<>();
  private final Pattern pattern;

  Operation(Contract contract, String path, String method, JsonNode pathItem, JsonNode definition) {
    this.contract = contract;
    this.path = path;
    this.method = method.toUpperCase(Locale.ROOT);
    this.definition = definition;
    for (JsonNode source : List.of(pathItem, definition)) {
      source.path("parameters").forEach(parameter -> parameters.add(contract.resolve(parameter)));
    }
    pattern = pattern(path);
  }

  /** A variable is all of a segment, or what is left of a verb. */
  private static Pattern pattern(String path) {
    return Pattern.compile(
        VARIABLE.matcher(path).replaceAll(path.contains("}:") ? "[^/]+" : "[^/]+"));
  }

  public String id() {
    return definition.path("operationId").asString();
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public String tag() {
    return definition.path("tags").path(0).asString();
  }

  boolean matches(String asked, String address) {
    return method.equals(asked) && pattern.matcher(address).matches();
  }

  /** How much of the path is open: a verb beats an id. */
  int looseness() {
    return VARIABLE.matcher(path).replaceAll("").length() * -1;
  }

  /** The path with its variables filled. */
  public String path(Function<String, String> values) {
    return VARIABLE
        .matcher(path)
        .replaceAll(m -> Matcher.quoteReplacement(values.apply(m.group(1))));
  }

  public List<String> variables() {
    return VARIABLE.matcher(path).results().map(m -> m.group(1)).toList();
  }

  public boolean needs(String header) {
    return parameters.stream()
        .anyMatch(p ->
            p.path("in").asString().equals("header")
                && p.path("name").asString().equals(header)
                && p.path("required").asBoolean(false));
  }

  /** Names of those that a caller may send, needed or not. */
  public Set<String> headers() {
    return parameters.stream()
        .filter(p -> p.path("in").asString().equals("header"))
        .map(p -> p.path("name").asString())
        .collect(Collectors.toSet());
  }

  /** Of a body that is JSON. */
  public Optional<JsonNode> requestSchema() {
    return definition
        .path("requestBody")
        .path("content")
        .propertyStream()
        .filter(media -> media.getKey().endsWith("json") && !media.getKey().endsWith("ndjson"))
        .findFirst()
        .map(media -> media.getValue().path("schema"));
  }

  /** Follows a local reference. */
  public JsonNode resolve(JsonNode node) {
    return contract.resolve(node);
  }

  public List<JsonNode> queryParameters() {
    return parameters.stream().filter(p -> p.path("in").asString().equals("query")).toList();
  }

  /** Each of them suffices; none at all means that anybody may call. */
  public List<Set<String>> scopes() {
    List<Set<String>> alternatives = new ArrayList<>();
    for (JsonNode requirement : definition.path("security")) {
      Set<String> scopes =
          requirement
              .path("oauth2")
              .valueStream()
              .map(JsonNode::asString)
              .collect(Collectors.toSet());
      if (!scopes.isEmpty()) {
        alternatives.add(scopes);
      }
    }
    return alternatives;
  }

  /** Content type and an example of it, where the operation has a body. */
  public Optional<Map.Entry<String, JsonNode>> exampleBody() {
    return definition
        .path("requestBody")
        .path("content")
        .propertyStream()
        .findFirst()
        .map(media -> {
          JsonNode example = media.getValue().path("examples").valueStream().toList().getLast();
          return Map.entry(media.getKey(), contract.resolve(example).path("value"));
        });
  }

  /** Resolved; missing when the contract does not declare the status. */
  JsonNode response(int status) {
    return contract.resolve(definition.path("responses").path(Integer.toString(status)));
  }
}
