/** {@code /v1/feeds}. */
@NullMarked
package io.plimsoll.api.rest.feed;

import org.jspecify.annotations.NullMarked;
