/** Contradictions over HTTP. */
@NullMarked
package io.plimsoll.api.rest.contradiction;

import org.jspecify.annotations.NullMarked;
