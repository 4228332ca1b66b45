/**
 * What the answers say beside the score: readiness for CSA Cyber Essentials, whether a breach would
 * have to be notified under the PDPA, and the conditions an offer should carry. Rules are data;
 * facts that could not be read in the authority's own text are marked as such.
 */
@NullMarked
package io.plimsoll.engine.questionnaire.readiness;

import org.jspecify.annotations.NullMarked;
