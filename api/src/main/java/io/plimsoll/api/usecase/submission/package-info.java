/** Answering a questionnaire, bit by bit, and attesting it. */
@NullMarked
package io.plimsoll.api.usecase.submission;

import org.jspecify.annotations.NullMarked;
