package io.plimsoll.api.usecase.submission;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.questionnaire.AnswerSet;
import java.time.Instant;

/**
 * What a person declared, frozen.
 *
 * @param language in which the declaration was shown
 * @param declaration the very words
 * @param clientId the client that recorded it
 * @param answers the answers that counted
 * @param answersHash over their canonical bytes
 */
public record Attestation(
    String name,
    String role,
    Instant attestedAt,
    String language,
    String declaration,
    String clientId,
    AnswerSet answers,
    Digest answersHash) {}
