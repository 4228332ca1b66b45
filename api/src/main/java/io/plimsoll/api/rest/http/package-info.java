/** What operations share: strict JSON, entity tags, cursors, repeated requests. */
@NullMarked
package io.plimsoll.api.rest.http;

import org.jspecify.annotations.NullMarked;
