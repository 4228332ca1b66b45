/** Indications over HTTP. */
@NullMarked
package io.plimsoll.api.rest.indication;

import org.jspecify.annotations.NullMarked;
