package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Severity;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks, why, how its outcomes are told apart, and how a failure is put right.
 *
 * @param id {@code <group>.<kebab-name>}; the definition file, the class and the test bear the name
 * @param title the state that is asked about, a sentence that is true or false
 * @param asks what is looked at, in words
 * @param why what the state has to do with loss
 * @param severity of a failure
 * @param pass how a pass is told
 * @param fail how a failure is told
 * @param partial how a partial pass is told; null when the check knows none
 * @param unknown when nothing can be said
 * @param notApplicable when the question does not arise; null when it always does
 * @param remedy the steps that put it right, in order
 * @param effortHours working hours of somebody who knows the system, > 0
 * @param cost what has to be bought besides
 * @param halfLife how fast an observation of this kind grows stale
 * @param bonus whether only a pass counts: a failure costs nothing in any model version
 * @param references standards and guidance, each by name and section
 * @param lifecycle how settled the check is
 */
public record CheckDefinition(
    String id,
    String title,
    String asks,
    String why,
    Severity severity,
    String pass,
    String fail,
    @Nullable String partial,
    String unknown,
    @Nullable String notApplicable,
    List<String> remedy,
    double effortHours,
    CostBand cost,
    HalfLife halfLife,
    boolean bonus,
    List<String> references,
    Lifecycle lifecycle) {

  private static final Pattern ID = Pattern.compile("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");

  public CheckDefinition {
    Require.matches("id", id, ID, "<group>.<kebab-name>");
    Require.text("title", title);
    Require.text("asks", asks);
    Require.text("why", why);
    Require.text("pass", pass);
    Require.text("fail", fail);
    Require.text("unknown", unknown);
    remedy = lines("remedy", remedy);
    Require.positive("effortHours", effortHours);
    references = lines("references", references);
  }

  /** What has to be bought: nothing, under 500, under 5,000, or more, in USD a year. */
  public enum CostBand {
    NONE,
    LOW,
    MEDIUM,
    HIGH
  }

  /** How fast an observation grows stale. */
  public enum HalfLife {
    /** Fourteen days: what is reachable changes by the hour. */
    PORTS,
    /** Ninety days: TLS, headers, DNS and mail policy. */
    CONFIGURATION,
    /** No decay: it holds until a re-check closes it. */
    UNTIL_RECHECK
  }

  /** How settled a check is. A model version weighs stable checks only. */
  public enum Lifecycle {
    EXPERIMENTAL,
    STABLE,
    DEPRECATED
  }

  /** The part of the id before the dot: {@code email} of {@code email.dmarc-enforced}. */
  public String group() {
    return id.substring(0, id.indexOf('.'));
  }

  /** The part of the id after the dot: {@code dmarc-enforced} of {@code email.dmarc-enforced}. */
  public String name() {
    return id.substring(id.indexOf('.') + 1);
  }

  private static List<String> lines(String field, List<String> lines) {
    lines.forEach(line -> Require.text(field, line));
    return List.copyOf(Require.notEmpty(field, lines));
  }
}
