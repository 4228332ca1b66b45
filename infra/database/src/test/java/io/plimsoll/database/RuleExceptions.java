package io.plimsoll.database;

import java.util.Map;

/**
 * What is let off the rules of {@link CatalogueRules}, each with its reason. A name that no longer
 * exists is reported too.
 */
final class RuleExceptions {
  /** Tables that belong to no single tenant. */
  static final Map<String, String> NON_TENANT_TABLES =
      Map.of(
          "platform.tenant",
          "the registry itself: its key is the tenant; own policies give app_rw its own row",
          "platform.scheduled_tasks",
          "workers pick across tenants; own policies let app_rw only put in tasks of its tenant",
          "platform.flyway_schema_history",
          "the migrations' own book; granted to nobody");

  /** Functions that run with the owner's rights. */
  static final Map<String, String> DEFINER_FUNCTIONS =
      Map.of(
          "platform.chain_audit_event()",
          "moves the head of the audit chain, which app_rw must not be able to write");

  private RuleExceptions() {}
}
