/** What-if over HTTP. */
@NullMarked
package io.plimsoll.api.rest.whatif;

import org.jspecify.annotations.NullMarked;
