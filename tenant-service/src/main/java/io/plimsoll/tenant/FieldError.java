package io.plimsoll.tenant;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON pointer (RFC 6901) to the member, for example {@code /ssic/code}
 * @param code stable, upper snake case, for programs
 * @param message for a person: what is wrong and what would be right
 */
public record FieldError(String pointer, String code, String message) {}
