package io.plimsoll.api.usecase.once;

/**
 * An answer as it lies in the database.
 *
 * @param content hash of the request it answers
 */
public record KeptAnswer(String content, Answer answer) {}
