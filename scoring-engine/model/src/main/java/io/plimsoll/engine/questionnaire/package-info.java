/**
 * What we ask an applicant, what they may answer, and what an answer means before any weight is put
 * on it. Pure data and functions: wording lives in one file per language, weights in a model
 * version.
 */
@NullMarked
package io.plimsoll.engine.questionnaire;

import org.jspecify.annotations.NullMarked;
