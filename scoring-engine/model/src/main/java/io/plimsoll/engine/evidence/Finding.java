package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one check says about one asset. It weighs nothing until a model version weighs it.
 *
 * @param checkId {@code <group>.<kebab-name>}, for example {@code email.dmarc-enforced}
 * @param asset what was looked at: a domain, host or {@code host:port}
 * @param outcome the check's judgement
 * @param severity how much a failure matters to a reader
 * @param confidence how sure the judgement is
 * @param observedAt when the facts behind it were recorded
 * @param unknownReason present exactly when the outcome is {@link Outcome#UNKNOWN}
 * @param retryAt when an unknown may be asked again; null when it need not be
 * @param summary one sentence for a person
 * @param evidence the facts by name, in the order of their names
 * @param disputedAt since when somebody says that it is wrong and nobody has decided; null when
 *     nobody does. It counts as before: saying so alone must not move a score
 */
public record Finding(
    String checkId,
    String asset,
    Outcome outcome,
    Severity severity,
    Confidence confidence,
    Instant observedAt,
    @Nullable UnknownReason unknownReason,
    @Nullable Instant retryAt,
    String summary,
    Map<String, String> evidence,
    @Nullable Instant disputedAt) {

  private static final Pattern CHECK_ID = Pattern.compile("[a-z]+(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)");

  public Finding {
    Require.matches("checkId", checkId, CHECK_ID, "<group>.<kebab-name>");
    Require.text("asset", asset);
    Require.text("summary", summary);
    Require.that(
        (outcome == Outcome.UNKNOWN) == (unknownReason != null),
        "unknownReason",
        "must be given exactly when the outcome is unknown");
    evidence = Copies.sorted(evidence);
  }

  /** A finding that nobody disputes. */
  public Finding(
      String checkId,
      String asset,
      Outcome outcome,
      Severity severity,
      Confidence confidence,
      Instant observedAt,
      @Nullable UnknownReason unknownReason,
      @Nullable Instant retryAt,
      String summary,
      Map<String, String> evidence) {
    this(
        checkId,
        asset,
        outcome,
        severity,
        confidence,
        observedAt,
        unknownReason,
        retryAt,
        summary,
        evidence,
        null);
  }

  /** The same, said to be wrong since then. */
  public Finding disputed(Instant since) {
    return new Finding(
        checkId,
        asset,
        outcome,
        severity,
        confidence,
        observedAt,
        unknownReason,
        retryAt,
        summary,
        evidence,
        since);
  }

  /** What a check would say if it were so, for certain: nothing was observed. */
  public static Finding supposed(
      String checkId, String asset, Severity severity, Outcome outcome, Instant at) {
    return new Finding(
        checkId,
        asset,
        outcome,
        severity,
        Confidence.HIGH,
        at,
        outcome == Outcome.UNKNOWN ? UnknownReason.NOT_ATTEMPTED : null,
        null,
        "Supposed, not observed.",
        Map.of());
  }
}
