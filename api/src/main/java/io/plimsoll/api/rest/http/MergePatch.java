package io.plimsoll.api.rest.http;

import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.problem.JsonFaults;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396): null removes, objects merge, all else replaces. */
@Component
public final class MergePatch {
  private final JsonMapper json;

  MergePatch(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param present what is there, in the form in which it may be written
   * @throws ProblemException naming the place when the outcome is not of that form
   */
  public <T> T apply(ObjectNode patch, T present, Class<T> form) {
    if (patch.isEmpty()) {
      throw malformed(Fault.body("", "REQUIRED", "Name at least one field to change."));
    }
    try {
      return json.treeToValue(merge(json.valueToTree(present), patch), form);
    } catch (JacksonException e) {
      throw malformed(JsonFaults.fault(e));
    }
  }

  private static ProblemException malformed(Fault fault) {
    return new ProblemException(
        ProblemKind.MALFORMED_REQUEST,
        "The patch does not keep to the contract: see errors.",
        fault);
  }

  private JsonNode merge(JsonNode target, ObjectNode patch) {
    ObjectNode merged =
        target instanceof ObjectNode object ? object.deepCopy() : json.createObjectNode();
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      JsonNode wanted = change.getValue();
      if (wanted.isNull()) {
        merged.remove(change.getKey());
      } else if (wanted instanceof ObjectNode object) {
        merged.set(change.getKey(), merge(merged.path(change.getKey()), object));
      } else {
        merged.set(change.getKey(), wanted);
      }
    }
    return merged;
  }
}
