/** The catalogue of questions. */
@NullMarked
package io.plimsoll.api.usecase.questionnaire;

import org.jspecify.annotations.NullMarked;
