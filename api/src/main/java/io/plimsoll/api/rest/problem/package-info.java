/** Everything that goes wrong, as RFC 9457 problems. */
@NullMarked
package io.plimsoll.api.rest.problem;

import org.jspecify.annotations.NullMarked;
