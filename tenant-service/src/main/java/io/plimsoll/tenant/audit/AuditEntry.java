package io.plimsoll.tenant.audit;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.tenant.Actor;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What somebody did, to be written down for good.
 *
 * @param action what was done, for example {@code applicant.created}
 * @param resource the kind of thing it was done to, for example {@code applicant}
 * @param resourceId which one
 * @param details more about it, without personal data: an event outlives an erasure
 */
public record AuditEntry(
    Actor actor,
    String action,
    String resource,
    String resourceId,
    SortedMap<String, String> details) {
  private static final Pattern ACTION = Pattern.compile("[a-z_]+\\.[a-z_]+");

  public AuditEntry {
    Require.matches("action", action, ACTION, "like applicant.created");
    Require.text("resource", resource);
    Require.text("resourceId", resourceId);
    details = new TreeMap<>(details);
  }

  /** Of {@code resource.verb}. */
  public static AuditEntry of(Actor actor, String action, Object resourceId) {
    return of(actor, action, resourceId, Map.of());
  }

  /** Of {@code resource.verb}, with details. */
  public static AuditEntry of(
      Actor actor, String action, Object resourceId, Map<String, String> details) {
    String resource = action.substring(0, action.indexOf('.'));
    return new AuditEntry(actor, action, resource, resourceId.toString(), new TreeMap<>(details));
  }
}
