package io.plimsoll.engine.decision;

/**
 * A rule that struck.
 *
 * @param rule its id
 * @param verdict what it asks for
 * @param reason for a person
 * @param trigger what made it strike
 */
public record RuleHit(String rule, Verdict verdict, String reason, Trigger trigger) {}
