package io.plimsoll.tenant;

/**
 * A change made to an input so that it could be accepted; always told to the caller.
 *
 * @param code stable, upper snake case
 * @param field JSON pointer to the member
 * @param from as received
 * @param to as stored
 * @param reason for a person
 */
public record Adjustment(String code, String field, String from, String to, String reason) {}
