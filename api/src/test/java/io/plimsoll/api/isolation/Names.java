package io.plimsoll.api.isolation;

import static java.util.Map.entry;

import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.database.TenantId;
import io.plimsoll.tenant.client.ClientId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the contract calls things. Whatever it newly names must be listed here as nobody's, or be
 * among the {@link Holdings} of a tenant; otherwise the matrix fails and says which name it is.
 */
final class Names {
  /** Belong to no tenant, each with its reason. */
  static final Map<String, String> NOBODYS =
      Map.ofEntries(
          entry("questionnaireId", "the catalogue is the same for all"),
          entry("version", "of the catalogue"),
          entry("modelId", "models are the same for all"),
          entry("championId", "models are the same for all"),
          entry("checkId", "checks are the same for all"),
          entry("listId", "code lists are the same for all"),
          entry("limit", "how many"),
          entry("language", "of the answer"),
          entry("outcome", "a code"),
          entry("verdict", "a code"),
          entry("origin", "a code"),
          entry("state", "a code"),
          entry("action", "a code"),
          entry("ssicCode", "a code"));

  /** Headers of the contract; the matrix has a row for each. */
  static final Set<String> HEADERS =
      Set.of("If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID");

  private static final Map<String, String> SAME_AS =
      Map.of("resourceId", "applicantId", "domains", "domain", "from", "scoreId");

  private Names() {}

  /** The name under which a tenant has it. */
  static String holding(String name) {
    String single = name.endsWith("Ids") ? name.substring(0, name.length() - 1) : name;
    return SAME_AS.getOrDefault(single, single);
  }

  /** Well-formed and nobody's. */
  static String unknown(String name) {
    UUID random = UUID.randomUUID();
    return switch (holding(name)) {
      case "clientId" -> new ClientId(new TenantId(UUID.randomUUID()), random).text();
      case "domain" -> "unknown-" + random + ".example.com";
      case "uen" -> TestTenant.uen();
      case "name" -> "nobody " + random;
      case "cursor" -> (random + "" + random).replace("-", "").substring(0, 43);
      default -> random.toString();
    };
  }
}
