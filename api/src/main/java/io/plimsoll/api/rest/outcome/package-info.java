/** Outcomes of insured periods over HTTP. */
@NullMarked
package io.plimsoll.api.rest.outcome;

import org.jspecify.annotations.NullMarked;
