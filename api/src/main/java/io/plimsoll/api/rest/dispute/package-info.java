/** Disputes over HTTP. */
@NullMarked
package io.plimsoll.api.rest.dispute;

import org.jspecify.annotations.NullMarked;
