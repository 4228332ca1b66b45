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
          "platform.feed",
          "published lists, the same for every tenant",
          "platform.mail_server",
          "what providers' mail servers show to anybody, the same for every tenant",
          "platform.pace",
          "when addresses are approached by whomever, of all tenants together",
          "platform.flyway_schema_history",
          "the migrations' own book; granted to nobody",
          "auth.signing_key",
          "the service's own keys, the same for every tenant",
          "platform.model_version",
          "the digests of model versions, the same for every tenant",
          "platform.model_activation",
          "which model scores from when on, the same for every tenant",
          "auth.token_revocation",
          "asked before a token's tenant can be believed; holds ids and numbers only");

  /** Functions that run with the owner's rights. */
  static final Map<String, String> DEFINER_FUNCTIONS =
      Map.of(
          "platform.chain_audit_event()",
          "moves the head of the audit chain, which app_rw must not be able to write",
          "platform.forget_outbound_decisions(before timestamp with time zone)",
          "forgets decisions past their time, which app_rw must not be able to delete at will",
          "auth.note_client_epoch()",
          "notes a raised epoch, which those who raise it must not be able to lower",
          "auth.note_tenant_epoch()",
          "notes a raised epoch, which those who raise it must not be able to lower");

  /** Grants to a login whose schema it is not. */
  static final Map<String, String> GUEST_GRANTS =
      Map.of(
          "auth.client to app_rw", "a tenant's administrators manage its own clients",
          "auth.client_secret to app_rw", "a tenant's administrators rotate its own secrets",
          "auth.client_key to app_rw", "a tenant's administrators register its own public keys",
          "auth.client to system_rw", "the operator makes a new tenant's first client",
          "auth.client_secret to system_rw", "the operator makes a new tenant's first client",
          "auth.client_key to system_rw", "the operator makes a new tenant's first client",
          "auth.signing_key to system_rw", "whoever verifies tokens reads the public half",
          "auth.token_revocation to system_rw", "whoever verifies tokens asks for revocations",
          "app.audit_event to system_rw", "onboarding a tenant is an event of that tenant",
          "app.idempotency_key to system_rw", "onboarding commits with the operator's answer");

  private RuleExceptions() {}
}
