/** Answering and attesting over HTTP. */
@NullMarked
package io.plimsoll.api.rest.submission;

import org.jspecify.annotations.NullMarked;
