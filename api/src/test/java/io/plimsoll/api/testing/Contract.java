package io.plimsoll.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plimsoll.api.rest.http.StrictJson;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code openapi.yaml} as a judge of what the service answers. */
public final class Contract {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final String DATA = "data: ";
  private static final JsonMapper JSON = StrictJson.mapper();
  private static final Contract INSTANCE = new Contract();

  private final ObjectNode root;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contract() {
    Object yaml =
        new Load(LoadSettings.builder().build())
            .loadFromInputStream(Contract.class.getResourceAsStream("/openapi.yaml"));
    root = JSON.valueToTree(yaml);
    close(root.path("components").path("schemas"));
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  this, path.getKey(), method.getKey(), path.getValue(), method.getValue()));
        }
      }
    }
  }

  public static Contract read() {
    return INSTANCE;
  }

  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  public Operation operation(String id) {
    return operations.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  /** The one with the fewest variables wins, as in the service. */
  public Optional<Operation> find(String method, String path) {
    return operations.stream()
        .filter(o -> o.matches(method, path))
        .min(java.util.Comparator.comparing(Operation::looseness));
  }

  /** Follows a local reference. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isString() ? resolve(root.at(reference.asString().substring(1))) : node;
  }

  /** Fails unless the contract declares exactly such an answer. */
  void check(Operation operation, int status, HttpHeaders headers, byte[] body) {
    JsonNode response = operation.response(status);
    assertThat(response.isMissingNode())
        .as("%s does not declare status %s: %s", operation.id(), status, text(body))
        .isFalse();
    checkHeaders(operation, response, headers);
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(body).as("%s %s has no body", operation.id(), status).isEmpty();
    } else {
      checkBody(operation, status, content, headers, body);
    }
  }

  private void checkHeaders(Operation operation, JsonNode response, HttpHeaders headers) {
    for (Map.Entry<String, JsonNode> declared : response.path("headers").properties()) {
      JsonNode header = resolve(declared.getValue());
      Optional<String> value = headers.firstValue(declared.getKey());
      if (header.path("required").asBoolean(false)) {
        assertThat(value).as("%s answers %s", operation.id(), declared.getKey()).isPresent();
      }
      JsonNode pattern = header.path("schema").path("pattern");
      if (value.isPresent() && pattern.isString()) {
        assertThat(value.get()).matches(pattern.asString());
      }
    }
  }

  private void checkBody(
      Operation operation, int status, JsonNode content, HttpHeaders headers, byte[] body) {
    String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode media = content.path(type);
    assertThat(media.isMissingNode())
        .as("%s %s has content type '%s'", operation.id(), status, type)
        .isFalse();
    JsonNode schema = media.path("schema");
    String key = operation.id() + " " + status;
    if (schema.has("contentSchema")) {
      documents(type, text(body))
          .forEach(each -> checkJson(key, schema.path("contentSchema"), JSON.readTree(each)));
    } else if (type.endsWith("json")) {
      checkJson(key, schema, JSON.readTree(body));
    } else {
      assertThat(schema.path("contentMediaType").asString("")).isEqualTo(type);
    }
  }

  /** The documents of a stream: one a line, or one in the data of each event. */
  private static Stream<String> documents(String type, String text) {
    return type.equals("text/event-stream")
        ? text.lines()
            .filter(line -> line.startsWith(DATA))
            .map(line -> line.substring(DATA.length()))
        : text.lines();
  }

  private void checkJson(String what, JsonNode schema, JsonNode value) {
    List<Error> errors = schemas.computeIfAbsent(what, _ -> compile(schema)).validate(value);
    assertThat(errors).as("%s answered %s", what, value).isEmpty();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode document = ((ObjectNode) schema).deepCopy();
    document.putObject("components").set("schemas", root.path("components").path("schemas"));
    return registry.getSchema(document);
  }

  /** What the contract does not name must not be answered. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")
        && object.has("type")) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contract::close);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
