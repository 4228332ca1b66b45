package io.plimsoll.tenant;

/**
 * Something accepted that a person should look at.
 *
 * @param code stable, upper snake case, for example {@code UEN_CHECKSUM_SUSPECT}
 * @param pointer JSON pointer to the member it is about
 * @param message for a person
 */
public record Warning(String code, String pointer, String message) {}
