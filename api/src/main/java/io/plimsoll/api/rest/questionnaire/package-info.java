/** The catalogue of questions over HTTP. */
@NullMarked
package io.plimsoll.api.rest.questionnaire;

import org.jspecify.annotations.NullMarked;
