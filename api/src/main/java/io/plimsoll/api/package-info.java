/** The deployable: REST, use cases, persistence, jobs. */
@NullMarked
package io.plimsoll.api;

import org.jspecify.annotations.NullMarked;
