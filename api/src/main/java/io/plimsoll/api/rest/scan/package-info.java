/** Exposure checks over HTTP. */
@NullMarked
package io.plimsoll.api.rest.scan;

import org.jspecify.annotations.NullMarked;
