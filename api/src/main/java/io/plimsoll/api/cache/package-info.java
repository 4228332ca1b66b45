/** The only builder of Redis keys; each key carries the tenant. */
@NullMarked
package io.plimsoll.api.cache;

import org.jspecify.annotations.NullMarked;
