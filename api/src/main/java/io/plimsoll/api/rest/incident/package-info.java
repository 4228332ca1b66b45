/** Breach history over HTTP. */
@NullMarked
package io.plimsoll.api.rest.incident;

import org.jspecify.annotations.NullMarked;
